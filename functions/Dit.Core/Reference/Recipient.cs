using Dit.Core.Notices;

namespace Dit.Core.Reference;

/// <summary>Somebody who gets notices of an employer, of a body's office or of the operators (recipients.csv).</summary>
/// <param name="Address">Whose notices: a row's <c>vpd</c> is a VPD, a body's code, or <c>operators</c>.</param>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Role">The role, MSO for a Medical Staffing Officer.</param>
/// <param name="Kinds">The notice kinds that are wanted; <c>*</c> is all.</param>
public sealed record Recipient(NoticeAddress Address, string Name, string Email, string Role, IReadOnlySet<string> Kinds)
{
    /// <summary>True when this recipient gets notices of this kind.</summary>
    public bool Wants(string kind) => Kinds.Contains("*") || Kinds.Contains(kind);
}
