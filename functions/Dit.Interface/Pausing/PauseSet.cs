using Dit.Core.Notices;

namespace Dit.Interface.Pausing;

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
        return cut < 0 ? null
            : First(lane.StartsWith("GO-", StringComparison.Ordinal) ? PauseTarget.EsrIn : PauseTarget.TisIn, lane[(cut + 1)..]);
    }

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
