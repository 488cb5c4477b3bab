using Dit.Core.Notices;

namespace Dit.Core.Reference;

/// <summary>What is wrong with a reference file, for the person who keeps it.</summary>
/// <param name="Line">The line, from 1; null when it is the file as a whole.</param>
/// <param name="Words">What is wrong; holds codes at most, so that a log may have it.</param>
/// <param name="Value">What the cell says, when that helps; may be anything, also a person's address: never logged.</param>
public sealed record ReferenceFault(string File, int? Line, string Words, string Value = "")
{
    private const int MostShown = 60;

    /// <summary>File, line and words, as a log may have them.</summary>
    public string ForLog =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File} line {line}: {Words}") : $"{File}: {Words}";

    /// <summary>File, line, words and what the cell says.</summary>
    public override string ToString() =>
        Value.Length == 0 ? ForLog : $"{ForLog}; it says: {Plain.OneLine(Value.Length > MostShown ? Value[..MostShown] + "..." : Value)}";
}
