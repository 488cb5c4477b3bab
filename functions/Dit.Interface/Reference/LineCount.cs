namespace Dit.Interface.Reference;

/// <summary>On which line the records of a text begin; a record with a quote that is not closed may be many lines long.</summary>
internal sealed class LineCount(string text)
{
    private int _place;
    private int _line = 1;

    /// <summary>The line, from 1, on which the next record begins.</summary>
    /// <param name="record">The record as it is in the text, after those that were asked for before.</param>
    internal int BeginningOf(string record)
    {
        var content = record.TrimStart('\r', '\n');
        var at = text.IndexOf(content, _place, StringComparison.Ordinal);
        _line += text.AsSpan(_place..at).Count('\n');
        _place = at;
        return _line;
    }
}
