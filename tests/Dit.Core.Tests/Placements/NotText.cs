using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Placements;

namespace Dit.Core.Tests.Placements;

/// <summary>A row of a DNC, to be filled one column at a time.</summary>
internal sealed record NotText
{
    private readonly string[] _values = new string[TisLayouts.Notification.Count];

    private NotText() => Array.Fill(_values, "");

    private NotText(NotText other) => _values = [.. other._values];

    internal static NotText Of(int type, string dpn = PlacementScene.Dpn) =>
        new NotText().With("RecordType", "NOT").With("NotificationTitleCode", $"{type}").With("DeaneryBody", "WMD")
            .With("DeaneryPostNumber", dpn);

    internal static NotText Withdraws(string last, string first, string gmc, string reason = "") =>
        Of(2).Person("Withdrawn", last, first, gmc).With("WithdrawnReason", reason);

    internal static NotText Moves(string last, string first, string gmc, string hire = "", string end = "") =>
        Of(4).Person("Next", last, first, gmc).With("ChangedHireDate", hire).With("ChangedEndDate", end);

    internal static NotText Rotates(string current, string next, string start = "20260805", string wte = "0.8") =>
        Of(1).Person("Current", current, "Cy", "").Person("Next", next, "Ny", "").With("NextProjectedStartDate", start)
            .With("NextPlacementWte", wte).With("PostVacantAtNextRotation", "false");

    internal NotText With(string column, string value)
    {
        var copy = new NotText(this);
        copy._values[TisLayouts.Notification[column]] = value;
        return copy;
    }

    /// <summary>Names a person in one of the groups Current, Next, Withdrawn, Replacement.</summary>
    internal NotText Person(string group, string last, string first, string gmc) =>
        last.Length == 0 && gmc.Length == 0 ? this
            : With($"{group}LastName", last).With($"{group}FirstName", first).With($"{group}GmcNumber", gmc);

    internal string Text =>
        string.Join(',', _values.Select(value => value.Length == 0 ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    internal NotificationRow Read(int ordinal = 1) => Read(Text, ordinal);

    internal static NotificationRow Read(string text, int ordinal = 1)
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(text, ordinal + 1);
        return NotificationRow.Read(record, ordinal);
    }
}
