using System.Collections.Concurrent;
using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;

namespace Dit.Interface.Answers;

/// <summary>
/// Answers where a doctor, a post or a file is, and why not. Reads the journal's names, the books and some records: the calls do not
/// grow with the nation.
/// </summary>
public sealed class FindAnswer(NameBook names, ApplicantStore applicants, EsrBooks books, FileLedger ledger, ReferenceStore reference,
    TimeProvider clock)
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 200;

    private const int MostLines = 200;
    private const int MostDoctors = 50;
    private const int MostPositions = 50;
    private const int SideBySide = 8;
    private const int ShortestName = 2;

    /// <summary>What is wrong with a text as something to look for; null when nothing is.</summary>
    public static string? Refusal(string text) => text.Trim() switch
    {
        { Length: 0 } => "Type what you look for",
        { Length: > LongestText } => $"Type at most {LongestText} characters",
        { Length: < ShortestName } => "Type at least two letters",
        _ => null,
    };

    /// <summary>What is known by a text.</summary>
    /// <param name="text">A name, GMC number, DPN, position id or number, applicant number or file name; good by
    /// <see cref="Refusal"/>.</param>
    public async Task<FoundView> AskAsync(string text, Sight sight, CancellationToken stop)
    {
        var wanted = text.Trim();
        if (Path.HasExtension(wanted) && !wanted.Any(char.IsWhiteSpace))
        {
            IReadOnlyList<FileEntry> files = sight.IsAll ? await ledger.NamedAsync(wanted, stop) : [];
            if (files.Count > 0 || InterfaceFileName.Read(wanted) is not null) return new([], false, [], files, []);
        }

        var today = BusinessDate.Today(clock);
        var known = await reference.CurrentAsync(stop);
        var positions = PositionsOf(wanted, await books.DirectoryAsync(today, stop)).Where(position => sight.Sees(position.Vpd)).ToList();
        var (lines, isName) = Lines(wanted, positions, await names.OpenAsync(stop), line => IsSeen(line, sight));
        var records = await RecordsAsync(lines, positions, stop);
        var doctors = Doctors(lines, records).Take(MostDoctors + 1).ToList();
        return new(
            [.. doctors.Take(MostDoctors)],
            doctors.Count > MostDoctors,
            [.. positions.Select(position =>
                new FoundPosition(position.Id.ToString(), position.Number, position.Vpd.Text, position.Dpn,
                    Words(position, known, today)))],
            [],
            // Of a name there may be several people, each with words of their own.
            isName && doctors.Count > 0 ? [] : Reasons(wanted, positions, lines, records, known, today));
    }

    private static IEnumerable<Position> PositionsOf(string wanted, PositionDirectory directory)
    {
        foreach (var position in directory.WithDpn(DeaneryPostNumber.Normalise(wanted))) yield return position;
        if (PositionId.TryParse(wanted, out var id) && directory.Find(id) is { } found) yield return found;
        if (!long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) yield break;
        foreach (var position in directory.Books.SelectMany(book => book.Positions.Values)
            .Where(position => position.Number == number && position.Id.Value != number)) yield return position;
    }

    private static (IReadOnlyList<JournalLine> Lines, bool IsName) Lines(string wanted, IReadOnlyList<Position> positions, NameSearch names,
        Func<JournalLine, bool> isSeen)
    {
        var lines = new List<JournalLine>();
        var isName = false;
        if (wanted.Contains('/', StringComparison.Ordinal))
            lines.AddRange(names.WithDpn(DeaneryPostNumber.Normalise(wanted), isSeen, MostLines));
        foreach (var position in positions.Take(MostPositions))
            lines.AddRange(names.WithPosition(position.Id.ToString(), isSeen, MostLines));
        if (GmcNumber.Read(wanted) is { } gmc) lines.AddRange(names.WithGmc(gmc.Digits, isSeen, MostLines));
        if (wanted.All(char.IsAsciiDigit))
        {
            lines.AddRange(names.WithApplicant(wanted, isSeen, MostLines));
            // A position that ESR does not know is in rejected rows only.
            if (positions.Count == 0) lines.AddRange(names.WithPosition(wanted, isSeen, MostLines));
        }
        else if (lines.Count == 0)
        {
            lines.AddRange(OfName(wanted, names, isSeen));
            isName = lines.Count > 0;
        }

        return ([.. lines.DistinctBy(line => (line.Run, line.Ordinal)).OrderByDescending(line => line.On)], isName);
    }

    private static IReadOnlyList<JournalLine> OfName(string wanted, NameSearch names, Func<JournalLine, bool> isSeen)
    {
        foreach (var reading in SoughtName.Read(wanted).Where(reading => reading.Surname.Length >= ShortestName))
        {
            var lines = names.WithSurname(reading.Surname, line => isSeen(line) && reading.Fits(line.Name, line.Born), MostLines);
            if (lines.Count > 0) return lines;
        }

        return [];
    }

    private static bool IsSeen(JournalLine line, Sight sight) => Vpd.TryParse(line.Vpd, out var vpd) ? sight.Sees(vpd) : sight.IsAll;

    private async Task<IReadOnlyList<ApplicantRecord>> RecordsAsync(IReadOnlyList<JournalLine> lines, IReadOnlyList<Position> positions,
        CancellationToken stop)
    {
        var records = new ConcurrentDictionary<string, ApplicantRecord>(StringComparer.Ordinal);
        var sideBySide = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop };
        await Parallel.ForEachAsync(positions.Take(MostPositions), sideBySide, async (position, token) =>
        {
            foreach (var record in await applicants.OnAsync(position.Vpd, position.Id, token)) records[record.Number] = record;
        });
        var more = lines.Where(line => line.Applicant.Length > 0 && !records.ContainsKey(line.Applicant)).DistinctBy(line => line.Applicant)
            .Take(MostDoctors);
        await Parallel.ForEachAsync(more, sideBySide, async (line, token) =>
        {
            if (PositionId.TryParse(line.Position, out var position)
                && await applicants.FindAsync(Vpd.Parse(line.Vpd), position, line.Applicant, token) is { } record)
                records[record.Number] = record;
        });
        return [.. records.Values.OrderBy(record => record.Number, StringComparer.Ordinal)];
    }

    // One line for each record, and one for each person and post of whom a row was refused or too old: its newest.
    private static IEnumerable<FoundDoctor> Doctors(IReadOnlyList<JournalLine> lines, IReadOnlyList<ApplicantRecord> records)
    {
        var held = records.OrderByDescending(record => record.State == ApplicantState.PreferredApplicant)
            .ThenByDescending(record => record.ProjectedHire).Select(Of);
        var refused = lines.Where(line => line.Result is RowResult.Rejected or RowResult.Superseded)
            .DistinctBy(line => (PersonName.Fold(line.Name), line.Gmc, line.Vpd, line.Dpn, line.Position, line.Result)).Select(Of);
        return held.Concat(refused);
    }

    private static FoundDoctor Of(ApplicantRecord record) => new(
        record.FullName, record.GmcNumber?.Digits ?? "", record.Born, record.Vpd.Text, record.Position.ToString(), record.GivenDpn,
            record.ProjectedHire, GridWords.Of(record.State))
    {
        Number = record.Number,
        Path = DoctorAnswer.PathOf(record),
        State = record.State,
        Life = [.. ApplicantLife.Of(record).Select(step => (step.On, ApplicantLife.Describe(step)))],
    };

    private static FoundDoctor Of(JournalLine line) => new(
        line.Name, line.Gmc, line.Born, line.Vpd, line.Position, line.Dpn, line.Start, line.Result.ToString())
    {
        Words = FormattableString.Invariant($"Row {line.Ordinal} of {line.File}, on {line.On:d MMMM yyyy}: {line.Words}"),
        Run = line.Run,
        Result = line.Result,
    };

    private static string Words(Position position, ReferenceData known, DateOnly today) => LiveRule.Check(position, known, today) switch
    {
        Liveness.Live live => $"live, {live.Body}",
        Liveness.NotLive not => $"not live: {not.Words}",
        _ => "",
    };

    private static IReadOnlyList<AbsenceReason> Reasons(
        string wanted, IReadOnlyList<Position> positions, IReadOnlyList<JournalLine> lines, IReadOnlyList<ApplicantRecord> records,
            ReferenceData known, DateOnly today)
    {
        var dpn = DeaneryPostNumber.Normalise(wanted);
        // A number that is the id of one post and the number of others: the reasons are those of the one.
        var others =
            positions.Where(position => position.Number?.ToString(CultureInfo.InvariantCulture) == wanted
                && positions.Any(other => other.Id.ToString() == wanted)).Select(position => position.Id.ToString())
                    .ToHashSet(StringComparer.Ordinal);
        others.Remove(wanted);
        positions = [.. positions.Where(position => !others.Contains(position.Id.ToString()))];
        records = [.. records.Where(record => !others.Contains(record.Position.ToString()))];
        var rows = lines.Where(line => line.Messages.Count > 0 && !others.Contains(line.Position))
            .Select(line => new SeenRow(line.File, line.On, line.Ordinal, line.Result, line.Messages, line.Start));
        return WhyAbsent.Explain(
            new(today, dpn.Contains('/', StringComparison.Ordinal) ? dpn : "",
                [.. positions.Select(position => (position, LiveRule.Check(position, known, today)))], [.. rows], records)
            {
                Wanted = wanted,
            });
    }
}
