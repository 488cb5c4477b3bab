namespace Dit.Core.Positions.Findings;

/// <summary>The findings of an employer as a weekly digest told them: what the next one is compared with. Without personal data.</summary>
/// <param name="Findings">What was open then, P002 to P009.</param>
public sealed record FindingsSnapshot(DateOnly Monday, IReadOnlyList<OpenFinding> Findings)
{
    /// <summary>P001 has a notice of its own.</summary>
    private const string OwnNotice = "P001";

    /// <summary>What is open on a Monday; a finding that was open before keeps its first Monday.</summary>
    /// <param name="findings">All findings about the employer's positions.</param>
    /// <param name="last">The last snapshot before; null when there is none.</param>
    public static FindingsSnapshot Of(IEnumerable<PositionFinding> findings, DateOnly monday, FindingsSnapshot? last)
    {
        var before = last?.ByKey() ?? [];
        return new(
            monday,
            [
                .. findings.Where(IsTold).OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.Position)
                    .Select(finding => new OpenFinding(
                        finding.Rule, finding.Position.Value, finding.Dpn,
                            before.GetValueOrDefault((finding.Rule, finding.Position.Value))?.Since ?? monday)),
            ]);
    }

    /// <summary>What of this is not open any more.</summary>
    public IReadOnlyList<OpenFinding> SolvedIn(FindingsSnapshot now)
    {
        var open = now.ByKey();
        return [.. Findings.Where(finding => !open.ContainsKey((finding.Rule, finding.Position)))];
    }

    internal static bool IsTold(PositionFinding finding) => finding.Rule != OwnNotice;

    internal Dictionary<(string Rule, long Position), OpenFinding> ByKey() =>
        Findings.ToDictionary(finding => (finding.Rule, finding.Position));
}

/// <summary>A finding that an employer has had a notice about.</summary>
/// <param name="Dpn">The DPN that it carried then.</param>
/// <param name="Since">The Monday on which it was told first.</param>
public sealed record OpenFinding(string Rule, long Position, string Dpn, DateOnly Since);
