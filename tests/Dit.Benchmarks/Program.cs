using Dit.Benchmarks;

return await Runner.RunAsync(args);
