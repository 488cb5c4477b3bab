using Dit.Core.Codes;

namespace Dit.Core.Reference;

/// <summary>Somebody who gets an employer's notices (recipients.csv).</summary>
/// <param name="Vpd">The employer.</param>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Email">Where notices go.</param>
/// <param name="Role">The role, MSO for a Medical Staffing Officer.</param>
/// <param name="Kinds">The notice kinds that are wanted; <c>*</c> is all.</param>
public sealed record Recipient(Vpd Vpd, string Name, string Email, string Role, IReadOnlySet<string> Kinds)
{
    /// <summary>True when this recipient gets notices of this kind.</summary>
    public bool Wants(string kind) => Kinds.Contains("*") || Kinds.Contains(kind);
}
