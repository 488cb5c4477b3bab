using Dit.Core.Applicants;

namespace Dit.Interface.Applicants;

/// <summary>
/// One employer's rows of a run, read in the order of the file as often as needed. What is small is kept between two
/// readings; what is large is read again, a slice at a time.
/// </summary>
/// <param name="slices">Reads the slices.</param>
/// <param name="groups">Where the employer's rows lie.</param>
internal sealed class EmployerRows(ParcelSlices slices, IEnumerable<SliceGroup> groups)
{
    // A row may grow when it is taken over: its prefix, quotes doubled, one byte that becomes three.
    private const int MaxRecordBytes = 4 * RecordReader.DefaultMaxRecordBytes;
    private readonly IReadOnlyList<SliceGroup> _groups = [.. groups.OrderBy(group => group.Slice)];

    /// <summary>Reads all rows; each is valid until the next, and so is its text.</summary>
    internal async IAsyncEnumerable<(ApplicantRow Row, FileRecord Text)> ReadAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var frame = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var text = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        foreach (var group in _groups)
        {
            await using var content = await slices.OpenAsync(group, stop);
            var reader = new RecordReader(content, FileSyntax.De, maxRecordBytes: MaxRecordBytes);
            while (await reader.ReadAsync(stop))
            {
                var ordinal = SliceRows.Load(frame, text, reader.Current);
                yield return (ApplicantRow.Read(text, ordinal), text);
            }
        }
    }
}
