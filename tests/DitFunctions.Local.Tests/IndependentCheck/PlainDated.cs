namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Whose dates a type 4 changes at an employer: an applicant's, a holder's, or those of somebody known from a picture alone.
/// </summary>
internal sealed record PlainDated(string Vpd, PlainRecord? Record, PlainStay? Holder, int? Start, int? End)
{
    internal bool IsKnown => Record is not null || Holder is not null;

    /// <summary>A newer file spoke of the applicant.</summary>
    internal bool IsSuperseded { get; init; }

    /// <summary>The employer is told of somebody whom ESR shows on the post.</summary>
    internal bool IsHolderTold { get; set; }
}
