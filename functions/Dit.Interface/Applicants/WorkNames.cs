using System.Globalization;
using Dit.Interface.Ledger;

namespace Dit.Interface.Applicants;

/// <summary>Names in a run's work folder.</summary>
internal static class WorkNames
{
    internal static string Slice(RunId run, int slice) => string.Create(CultureInfo.InvariantCulture, $"{run}/slice-{slice:D5}");

    internal static string Outcomes(RunId run, int parcel) => string.Create(CultureInfo.InvariantCulture, $"{run}/outcomes-{parcel:D5}");
}
