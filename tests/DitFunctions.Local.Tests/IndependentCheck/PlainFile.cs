using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A file of TIS by what its name says.</summary>
/// <param name="Body">The body.</param>
/// <param name="Kind">APP, DNC or DNF.</param>
/// <param name="Date">The date in the name.</param>
/// <param name="Number">The number in the name.</param>
internal sealed record PlainFile(string Body, string Kind, int Date, int Number)
{
    internal static PlainFile Of(string name)
    {
        var parts = Path.GetFileNameWithoutExtension(name).Split('_');
        return new(parts[1], parts[2], PlainDay.Read(parts[3])!.Value, int.Parse(parts[4], CultureInfo.InvariantCulture));
    }

    /// <summary>By date; on one date by number, which can be compared between files of one kind alone.</summary>
    internal bool IsNewerThan(PlainFile other) => Date != other.Date ? Date > other.Date : Kind == other.Kind && Number > other.Number;
}
