using System.Collections;
using System.Runtime.CompilerServices;

namespace Dit.Core.Applicants;

/// <summary>
/// The columns of an APP row as they are kept, in the order of the layout with the record type: one text, and where each column ends
/// in it. A column becomes a string only where one is asked for. Personal data: never logged.
/// </summary>
[CollectionBuilder(typeof(ApplicantValues), nameof(Of))]
public sealed class ApplicantValues : IReadOnlyList<string>
{
    private readonly string _text;
    private readonly ushort[] _ends;

    internal ApplicantValues(string text, ushort[] ends) => (_text, _ends) = (text, ends);

    /// <summary>No column at all: what a malformed row has.</summary>
    public static ApplicantValues None { get; } = new("", []);

    /// <summary>First name and surname, as people are called.</summary>
    public string FullName => $"{Span(ApplicantColumns.FirstName)} {Span(ApplicantColumns.LastName)}".Trim();

    /// <inheritdoc/>
    public int Count => _ends.Length;

    /// <summary>A column as a string, made each time.</summary>
    /// <param name="index">From 0, the record type.</param>
    public string this[int index] => Span(index).ToString();

    /// <summary>The columns of these strings.</summary>
    /// <param name="values">In the order of the layout; together at most 65,535 characters, twice the longest record.</param>
    /// <exception cref="OverflowException">They are longer.</exception>
    public static ApplicantValues Of(ReadOnlySpan<string> values)
    {
        var ends = new ushort[values.Length];
        var length = 0;
        for (var i = 0; i < values.Length; i++) ends[i] = checked((ushort)(length += values[i].Length));
        return new(string.Concat(values), ends);
    }

    /// <summary>A column without making a string of it.</summary>
    /// <param name="index">From 0, the record type.</param>
    public ReadOnlySpan<char> Span(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _text.AsSpan(start, _ends[index] - start);
    }

    /// <summary>All columns as one text.</summary>
    /// <param name="separator">What stands between them. Where a column holds it, a space takes its place.</param>
    public string Join(char separator) => string.Create(_text.Length + Math.Max(0, Count - 1), (Values: this, Separator: separator),
        static (text, join) =>
        {
            for (var i = 0; i < join.Values.Count; i++)
            {
                if (i > 0)
                {
                    text[0] = join.Separator;
                    text = text[1..];
                }

                var column = join.Values.Span(i);
                column.Replace(text[..column.Length], join.Separator, ' ');
                text = text[column.Length..];
            }
        });

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
