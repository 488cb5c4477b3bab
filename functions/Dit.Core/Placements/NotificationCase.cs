using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Placements;

/// <summary>All that is needed to decide one DNC or DNF.</summary>
/// <param name="File">The file; a DNF is the body's whole picture.</param>
/// <param name="Today">The business date on which the file is processed; a replay keeps the file's own.</param>
/// <param name="Employers">The employers that have one of the file's DPNs (<see cref="NotificationCase.EmployersOf"/>).</param>
/// <param name="Picture">The body's picture before the file.</param>
/// <param name="Pending">What waits for applicants, of the employers concerned.</param>
public sealed record NotificationCase(InterfaceFileName File, DateOnly Today, ReferenceData Reference, PositionDirectory Directory,
    IReadOnlyList<EmployerFacts> Employers, RotationPicture Picture, IReadOnlyList<PendingChange> Pending)
{
    /// <summary>True for a replay: single rows are judged again, and what is not among them is not left out.</summary>
    public bool IsReplay { get; init; }

    /// <summary>True when the file is the body's whole picture.</summary>
    public bool IsFull => File.Kind == FileKind.Dnf && !IsReplay;

    /// <summary>The employers that have any of these DPNs live, in the order of the VPDs: whose facts a decision needs.</summary>
    public static IReadOnlyList<Vpd> EmployersOf(IEnumerable<string> dpns, PositionDirectory directory, ReferenceData reference,
        DateOnly today) =>
        [.. dpns.Distinct(StringComparer.Ordinal).SelectMany(directory.WithDpn)
            .Where(position => LiveRule.IsLive(position, reference, today))
            .Select(position => position.Vpd).Distinct().Order()];
}
