using Dit.Core.Notices;

namespace Dit.Interface.Pausing;

/// <summary>What an operator has paused: a row for each target in the ledger table, read at most every few seconds by a host.</summary>
public sealed class Pauses(DitStorage storage, TimeProvider clock)
{
    private const string Partition = "paused";
    private static readonly TimeSpan _freshness = TimeSpan.FromSeconds(10);
    private readonly TableClient _table = storage.Table(Tables.Ledger);
    // One reference, so that steps side by side see all of it or nothing.
    private volatile Known? _current;

    /// <summary>What is paused, as it was at most ten seconds ago.</summary>
    public async Task<PauseSet> CurrentAsync(CancellationToken stop) =>
        _current is { } known && clock.GetElapsedTime(known.Read) < _freshness ? known.Set : await ReadAsync(stop);

    /// <summary>What is paused now.</summary>
    public async Task<PauseSet> ReadAsync(CancellationToken stop)
    {
        var (read, since) = (clock.GetTimestamp(), new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        foreach (var row in await _table.ListAsync(RowFilter.Of(Partition), stop))
            since[row.RowKey] = row.GetDateTimeOffset("Since") ?? default;
        var set = since.Count == 0 ? PauseSet.None : new PauseSet(since);
        _current = new(read, set);
        return set;
    }

    /// <summary>Pauses a target.</summary>
    /// <returns>False when it was paused already.</returns>
    internal async Task<bool> PauseAsync(PauseTarget target, CancellationToken stop)
    {
        _current = null;
        var row = new TableEntity(Partition, target.Name) { ["Since"] = clock.GetUtcNow() };
        return await Refusals.TryAsync(() => _table.AddEntityAsync(row, stop), 409);
    }

    /// <summary>Resumes a target; what waited goes on when the host next looks.</summary>
    /// <returns>False when it was not paused.</returns>
    internal async Task<bool> ResumeAsync(PauseTarget target, CancellationToken stop)
    {
        if (!(await ReadAsync(stop)).Has(target.Name)) return false;
        _current = null;
        await _table.DeleteEntityAsync(Partition, target.Name, cancellationToken: stop);
        return true;
    }

    private sealed record Known(long Read, PauseSet Set);
}

/// <summary>What is paused now, and what that stops. Each answer names the target that stops it; null when nothing does.</summary>
/// <param name="Since">Since when each target is paused.</param>
public sealed record PauseSet(IReadOnlyDictionary<string, DateTimeOffset> Since)
{
    /// <summary>Nothing is paused.</summary>
    public static PauseSet None { get; } = new(new Dictionary<string, DateTimeOffset>());

    /// <summary>True when nothing is paused.</summary>
    public bool IsEmpty => Since.Count == 0;

    /// <summary>True for a target that is paused.</summary>
    public bool Has(string target) => Since.ContainsKey(target);

    /// <summary>What keeps the files of a lane from going to work.</summary>
    /// <param name="lane">As <see cref="InterfaceFileName.Lane"/> names it.</param>
    public string? OfLane(string lane)
    {
        var cut = lane.IndexOf('-', StringComparison.Ordinal);
        return cut < 0 ? null : First(RunId.IsOfEmployer(lane) ? PauseTarget.EsrIn : PauseTarget.TisIn, lane[(cut + 1)..]);
    }

    /// <summary>The bodies that are on and get our files now, in order.</summary>
    internal IEnumerable<DeaneryBody> BodiesThatGetFiles(ReferenceData known) =>
        known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Where(body => OfOutbound(body) is null).Order();

    /// <summary>What keeps our files from a body.</summary>
    public string? OfOutbound(DeaneryBody body) => First(PauseTarget.TisOut, body.Code);

    /// <summary>What keeps a file of ours from being collected: a request to ESR waits as the employer's own files do.</summary>
    public string? OfOutbound(InterfaceFileName file) => file.Body is { } body ? OfOutbound(body) : OfLane(file.Lane);

    /// <summary>What keeps the rows of an employer from being matched.</summary>
    public string? OfEmployer(Vpd? vpd) => vpd is { } employer ? First(employer.Text) : null;

    /// <summary>What keeps the notices of an address.</summary>
    public string? OfNotices(NoticeAddress? address) => address switch
    {
        NoticeAddress.Employer(var vpd) => First(PauseTarget.Notices, vpd.Text),
        NoticeAddress.BodyOffice(var body) => First(PauseTarget.Notices, body.Code),
        _ => null,
    };

    private string? First(params ReadOnlySpan<string> targets)
    {
        foreach (var target in targets)
            if (Has(target)) return target;
        return null;
    }
}
