using Dit.Core.Placements;

namespace Dit.Interface.Answers;

/// <summary>A deanery body as its local office needs it (design/desk.md, Body). Personal data.</summary>
/// <param name="Body">The body.</param>
/// <param name="Extracts">Its newest extracts with their receipts, newest first.</param>
/// <param name="Posts">How its posts compare in TIS and in ESR.</param>
/// <param name="Picture">What TIS last said of each post.</param>
public sealed record BodyView(Body Body, IReadOnlyList<OutboundFile> Extracts, IReadOnlyList<PostReconciled> Posts,
    IReadOnlyList<RotationEntry> Picture);

/// <summary>A post in both systems, for the local office to see what does not match.</summary>
/// <param name="Dpn">The Deanery Post Number.</param>
/// <param name="IsInTis">True when TIS spoke of it in a notification.</param>
/// <param name="Employers">The VPDs whose ESR carries it, live or not.</param>
/// <param name="Words">Matched, not in ESR, not in TIS, or removed, with why.</param>
public sealed record PostReconciled(string Dpn, bool IsInTis, IReadOnlyList<string> Employers, string Words)
{
    /// <summary>The status of the newest applicant of the post; empty when there is none, or nobody asked.</summary>
    public string LastApplicant { get; init; } = "";
}
