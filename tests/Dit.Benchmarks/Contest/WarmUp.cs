using System.Runtime;

namespace Dit.Benchmarks.Contest;

/// <summary>
/// Work done until its code is compiled to the end, as on a host that stands; what a cold start costs has a benchmark of its own.
/// On an Azurite of its own, for what lies on one slows it.
/// </summary>
internal static class WarmUp
{
    private const int MostRounds = 8;
    private static readonly TimeSpan _compiled = TimeSpan.FromSeconds(0.5);

    internal static async Task RunAsync(Func<Lab, Task> work)
    {
        await using var lab = await Lab.OpenAsync();
        TimeSpan compiled;
        var rounds = 0;
        do
        {
            compiled = JitInfo.GetCompilationTime();
            await work(lab);
        }
        while (++rounds < MostRounds && JitInfo.GetCompilationTime() - compiled > _compiled);
    }
}
