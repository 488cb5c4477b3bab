using System.Buffers;
using System.Text;

namespace Dit.Core.Files;

/// <summary>
/// Writes records in either syntax, lines ended by CRLF, UTF-8 without a byte order mark (interface-files.md, section 3).
/// Collects in memory what is to be written; the caller drains it.
/// </summary>
public sealed class RecordWriter(FileSyntax syntax)
{
    private static readonly SearchValues<char> _goCannotHold = SearchValues.Create("~\r\n");
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly ArrayBufferWriter<char> _line = new(1024);

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>How many records were written in all.</summary>
    public int Records { get; private set; }

    /// <summary>Forgets what was drained.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>Writes one record: the layout's type and the values behind it.</summary>
    /// <param name="layout">The layout, which says which columns are bare.</param>
    /// <param name="values">The values in the layout's order without the record type; null or empty is nothing.</param>
    /// <exception cref="ArgumentException">The number of values is not the layout's, or GO text holds a tilde or a line end.</exception>
    public void Write(RecordLayout layout, params ReadOnlySpan<string?> values)
    {
        if (values.Length != layout.Count - 1)
            throw new ArgumentException($"{layout.Type} takes {layout.Count - 1} values, not {values.Length}.", nameof(values));
        _line.ResetWrittenCount();
        Append(layout.Columns[0], layout.Type);
        for (var i = 0; i < values.Length; i++)
        {
            _line.Write(syntax == FileSyntax.De ? "," : "~");
            Append(layout.Columns[i + 1], values[i]);
        }

        EndLine();
    }

    /// <summary>Writes a record that is text already, as it came.</summary>
    public void WriteRaw(ReadOnlySpan<char> record)
    {
        _line.ResetWrittenCount();
        _line.Write(record);
        EndLine();
    }

    private void Append(Column column, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (syntax == FileSyntax.Go && value.AsSpan().ContainsAny(_goCannotHold))
            throw new ArgumentException($"Column {column.Name} of a GO record cannot hold a tilde or a line end.", nameof(value));
        if (syntax == FileSyntax.Go || (column.IsBare && !value.AsSpan().ContainsAnyExceptInRange('0', '9'))) _line.Write(value);
        else Quote(value);
    }

    private void Quote(string value)
    {
        var length = value.Length + value.AsSpan().Count('"') + 2;
        var to = _line.GetSpan(length)[..length];
        var at = 1;
        if (length == value.Length + 2) value.CopyTo(to[1..]);
        else
            foreach (var letter in value)
            {
                to[at++] = letter;
                if (letter == '"') to[at++] = letter;
            }

        to[0] = to[^1] = '"';
        _line.Advance(length);
    }

    private void EndLine()
    {
        _line.Write("\r\n");
        FileEncoding.Utf8.GetBytes(_line.WrittenSpan, _bytes);
        Records++;
    }
}
