using System.Globalization;
using System.Text.Json;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What a day's summary says of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">Done, Held, Quarantined or SeenAgain.</param>
/// <param name="Reason">Why it is held or quarantined; empty else.</param>
/// <param name="Confirmation">The name of its APC or DCC; empty when it has none.</param>
/// <param name="Counts">Rows, accepted, rejected, duplicates, superseded; empty when it is not done.</param>
internal sealed record PlainSummary(string Name, string Status, string Reason, string Confirmation, string Counts)
{
    private static readonly string[] _counts = ["rows", "accepted", "rejected", "duplicates", "superseded"];

    internal bool IsDone => Status == "Done";

    /// <summary>A full file of notifications that leaves out too much.</summary>
    internal bool IsTooMuch => Status == "Held" && Reason == "TooManyChanges";

    internal bool IsAhead => Status == "Held" && Reason == "DatedAhead";

    internal int Number => int.Parse(Path.GetFileNameWithoutExtension(Name).Split('_')[^1], CultureInfo.InvariantCulture);

    internal static PlainSummary Read(JsonElement file)
    {
        string Text(string name) =>
            file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var isDone = Text("status") == "Done";
        var counts = isDone ? string.Join(' ', _counts.Select(count => file.GetProperty(count).GetInt32())) : "";
        return new(Text("name"), Text("status"), Text("reason"), Text("confirmation"), counts);
    }
}
