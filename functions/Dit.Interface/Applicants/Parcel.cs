using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>Employers whose rows one message's work matches.</summary>
/// <param name="Number">The parcel's number, from 0.</param>
/// <param name="Employers">The employers, in order; null, always the first, is for rows whose position nobody has.</param>
public sealed record Parcel(int Number, IReadOnlyList<Vpd?> Employers)
{
    /// <summary>The parcel as a message's part.</summary>
    public string Part => WorkMessage.PartOf(Number);
}
