using Dit.Interface.Ledger;

namespace Dit.Interface.Applicants;

/// <summary>Names in a run's work folder.</summary>
internal static class WorkNames
{
    /// <summary>
    /// A slice's blob is named by its content too: should a slice be cut twice from different positions, each cut has its own blob.
    /// </summary>
    internal static string Slice(RunId run, int slice, string contentHash) =>
        string.Create(CultureInfo.InvariantCulture, $"{run}/slice-{slice:D5}-{contentHash}");

    internal static string Outcomes(RunId run, int parcel) => string.Create(CultureInfo.InvariantCulture, $"{run}/outcomes-{parcel:D5}.gz");
}
