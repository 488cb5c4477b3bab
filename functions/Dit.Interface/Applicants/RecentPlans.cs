using Microsoft.Extensions.Caching.Memory;

namespace Dit.Interface.Applicants;

/// <summary>
/// The plans that this host has just decided: most often it confirms the file and tells its employers, too, and need not read again what
/// it wrote. Bounded: a plan of many lines is not held, and none for longer than some minutes.
/// </summary>
public sealed class RecentPlans : IDisposable
{
    /// <summary>The most lines of a plan that is held: those of a file of one parcel.</summary>
    internal const int MostLines = 5_000;

    private const int MostLinesInAll = 4 * MostLines;
    private static readonly TimeSpan _kept = TimeSpan.FromMinutes(5);
    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = MostLinesInAll });

    /// <inheritdoc/>
    public void Dispose() => _plans.Dispose();

    internal void Keep(string name, ETag version, IReadOnlyList<OutcomeLine> lines) => _plans.Set(name, new Plan(version, lines),
        new MemoryCacheEntryOptions { Size = Math.Max(1, lines.Count), AbsoluteExpirationRelativeToNow = _kept });

    internal Plan? Find(string name) => _plans.Get<Plan>(name);

    internal void Forget(string name) => _plans.Remove(name);

    /// <summary>A plan, and the version of the blob that it was written as.</summary>
    internal sealed record Plan(ETag Version, IReadOnlyList<OutcomeLine> Lines);
}
