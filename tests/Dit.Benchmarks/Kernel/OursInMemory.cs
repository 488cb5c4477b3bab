using Dit.Benchmarks.Nation;
using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;

namespace Dit.Benchmarks.Kernel;

/// <summary>Our kernel: bytes to records, records to rows, every rule, every match, every applicant record; no storage.</summary>
internal static class OursInMemory
{
    /// <summary>Parsing alone: bytes to rows.</summary>
    internal static int Parse(KernelBooks books, NationFile file)
    {
        _ = ByEmployer(books, file).Sum(employer => employer.Rows.Count);
        return file.Accepted;
    }

    internal static int Accept(KernelBooks books, NationFile file)
    {
        var name = InterfaceFileName.Read(file.Name)!;
        var accepted = 0;
        foreach (var (vpd, rows) in ByEmployer(books, file))
        {
            var book = vpd is { } owner ? books.Directory.Books.First(known => known.Vpd == owner) : null;
            var tally = new DpnTally();
            foreach (var row in rows) tally.Add(row, row.PositionId is { } id ? book?.Positions.GetValueOrDefault(id) : null);
            var decision =
                new EmployerDecision(
                    new(vpd, name, NationFile.Day, books.Reference, book, vpd is { } known ? books.People[known] : null, [], tally));
            accepted += rows.Count(row => decision.Decide(row).Result == RowResult.Accepted);
        }

        return accepted;
    }

    // A stream in memory is never waited for.
    private static bool IsRead(RecordReader reader) => reader.ReadAsync(default).AsTask().GetAwaiter().GetResult();

    private static List<(Vpd? Vpd, List<ApplicantRow> Rows)> ByEmployer(KernelBooks books, NationFile file)
    {
        var (unplaced, placed) = (new List<ApplicantRow>(), new Dictionary<Vpd, List<ApplicantRow>>());
        var reader = new RecordReader(new MemoryStream(file.Content), FileSyntax.De);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var ordinal = 0;
        while (IsRead(reader))
        {
            record.Load(reader.Current);
            if (!record[0].SequenceEqual("APP")) continue;
            var row = ApplicantRow.Read(record, ++ordinal);
            RowsOf(row.PositionId is { } id ? books.Directory.Find(id)?.Vpd : null).Add(row);
        }

        return [(null, unplaced), .. placed.Select(pair => ((Vpd?)pair.Key, pair.Value))];

        List<ApplicantRow> RowsOf(Vpd? employer)
        {
            if (employer is not { } vpd) return unplaced;
            if (!placed.TryGetValue(vpd, out var rows)) placed[vpd] = rows = [];
            return rows;
        }
    }
}
