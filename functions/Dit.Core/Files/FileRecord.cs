using System.Text;

namespace Dit.Core.Files;

/// <summary>A record cut into fields. One instance serves a file: <c>Load</c> overwrites it; a field is a string when asked for.</summary>
public sealed class FileRecord(FileSyntax syntax, Encoding encoding)
{
    private readonly char _separator = syntax == FileSyntax.De ? ',' : '~';
    private char[] _raw = new char[2048];
    private char[] _values = new char[2048];
    private Field[] _fields = new Field[64];
    private int _rawLength;
    private int _copied;

    /// <summary>A field: where it stands as it came, and where its value does, most often inside that.</summary>
    private readonly record struct Field(int RawStart, int RawLength, int Start, int Length, bool IsCopied);

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields there are, the record type included.</summary>
    public int Count { get; private set; }

    /// <summary>How many fields it had when first read: more than <see cref="Count"/> where only a row's beginning was kept.</summary>
    public int CameWith { get; private set; }

    /// <summary>True when it was longer than the limit, or a quote in it was never closed: its fields are not to be trusted.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True for a record of which columns were left out when it was first read, because they had slipped.</summary>
    public bool HasSlipped { get; private set; }

    /// <summary>The value of a field, unquoted; empty when the record has fewer fields.</summary>
    /// <param name="index">From 0, the record type.</param>
    public ReadOnlySpan<char> this[int index] =>
        index < Count ? (_fields[index].IsCopied ? _values : _raw).AsSpan(_fields[index].Start, _fields[index].Length) : default;

    /// <summary>The record as it came, without its line end.</summary>
    public ReadOnlySpan<char> Raw => _raw.AsSpan(0, _rawLength);

    /// <summary>A field as a string, trimmed.</summary>
    public string Text(int index) => this[index].Trim().ToString();

    /// <summary>All fields as strings, untrimmed.</summary>
    public string[] ToArray()
    {
        var values = new string[Count];
        for (var i = 0; i < Count; i++) values[i] = this[i].ToString();
        return values;
    }

    /// <summary>The record as it came, but with some fields emptied.</summary>
    /// <param name="from">The first field to empty, from 0.</param>
    /// <param name="to">The last field to empty.</param>
    public string RawWithout(int from, int to)
    {
        var text = new StringBuilder(_rawLength);
        for (var i = 0; i < Count; i++)
        {
            if (i > 0) text.Append(_separator);
            if (i < from || i > to) text.Append(_raw, _fields[i].RawStart, _fields[i].RawLength);
        }

        return text.ToString();
    }

    /// <summary>The record as it came, up to a field.</summary>
    /// <param name="count">How many fields; at most <see cref="Count"/>.</param>
    public ReadOnlySpan<char> RawUpTo(int count) =>
        count == 0 ? default : _raw.AsSpan(0, _fields[count - 1].RawStart + _fields[count - 1].RawLength);

    /// <summary>
    /// True for a field that can be no more than one column: quotes stand around it or nowhere, and it holds no line end. A quote
    /// that was not closed, or a separator that was lost between quotes, shows in what is not simple.
    /// </summary>
    /// <param name="index">From 0.</param>
    public bool IsSimple(int index)
    {
        var raw = _raw.AsSpan(_fields[index].RawStart, _fields[index].RawLength);
        var inner = raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' ? raw[1..^1] : raw;
        return !inner.ContainsAny('"', '\r', '\n');
    }

    /// <summary>Cuts a record into fields.</summary>
    /// <param name="mostFields">Where only its first fields are asked for: how many.</param>
    public void Load(in RawRecord record, int mostFields = int.MaxValue)
    {
        Line = record.Line;
        IsBroken = record.TooLong || record.Unclosed;
        HasSlipped = false;
        Grow(encoding.GetMaxCharCount(record.Bytes.Length));
        Cut(encoding.GetChars(record.Bytes.Span, _raw), mostFields);
        CameWith = Count;
    }

    /// <summary>Cuts a record that is text already.</summary>
    /// <param name="record">The record's text, without a line end.</param>
    /// <param name="line">The line on which it begins in its file.</param>
    /// <param name="isBroken">What was found when it was first read.</param>
    /// <param name="cameWith">How many fields it had when it was first read; null for those that it has.</param>
    /// <param name="hasSlipped">Whether columns of it were left out then, because they had slipped.</param>
    public void Load(ReadOnlySpan<char> record, int line, bool isBroken = false, int? cameWith = null, bool hasSlipped = false)
    {
        Line = line;
        IsBroken = isBroken;
        HasSlipped = hasSlipped;
        Grow(record.Length);
        record.CopyTo(_raw);
        Cut(record.Length);
        CameWith = cameWith ?? Count;
    }

    private void Grow(int length)
    {
        if (_raw.Length < length) (_raw, _values) = (new char[length], new char[length]);
    }

    private void Cut(int rawLength, int most = int.MaxValue)
    {
        _rawLength = rawLength;
        Count = 0;
        _copied = 0;
        var at = 0;
        while (true)
        {
            var field = syntax == FileSyntax.De && at < rawLength && _raw[at] == '"' ? Quoted(at) : Plain(at);
            Add(field);
            at += field.RawLength + 1;
            if (at > rawLength || Count == most) return;
        }
    }

    private void Add(Field field)
    {
        if (Count == _fields.Length) Array.Resize(ref _fields, Count * 2);
        _fields[Count++] = field;
    }

    private Field Plain(int at)
    {
        var length = _raw.AsSpan(at, _rawLength - at).IndexOf(_separator);
        if (length < 0) length = _rawLength - at;
        return new(at, length, at, length, IsCopied: false);
    }

    // The value of a field that holds no quote is what stands between its quotes.
    private Field Quoted(int at)
    {
        var length = _raw.AsSpan(at + 1, _rawLength - at - 1).IndexOf('"');
        var next = at + length + 2;
        var isAll = length >= 0 && (next == _rawLength || _raw[next] == _separator);
        return isAll ? new(at, length + 2, at + 1, length, IsCopied: false) : Unquoted(at);
    }

    private Field Unquoted(int at)
    {
        var from = at + 1;
        var start = _copied;
        while (true)
        {
            var run = _raw.AsSpan(from, _rawLength - from);
            var quote = run.IndexOf('"');
            var length = quote < 0 ? run.Length : quote;
            run[..length].CopyTo(_values.AsSpan(_copied));
            _copied += length;
            from += length;
            if (quote < 0) break;
            from++;
            if (from >= _rawLength || _raw[from] == _separator) break;
            // A doubled quote is one quote; a lone one in mid-field is data as it stands.
            _values[_copied++] = '"';
            if (_raw[from] == '"') from++;
        }

        return new(at, from - at, start, _copied - start, IsCopied: true);
    }
}
