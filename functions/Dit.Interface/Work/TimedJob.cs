namespace Dit.Interface.Work;

/// <summary>A job that a timer starts. It looks what is due by the business date, and may be started as often as one likes.</summary>
/// <param name="Name">Its name, for the log and the alert: small letters.</param>
/// <param name="RunAsync">The job.</param>
public sealed record TimedJob(string Name, Func<CancellationToken, Task> RunAsync);
