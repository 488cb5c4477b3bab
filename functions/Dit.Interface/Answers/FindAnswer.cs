using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Identity;
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
public sealed class FindAnswer(NameBook names, ApplicantStore applicants, EsrBooks books, FileLedger ledger, ReferenceStore reference, TimeProvider clock)
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestText = 200;

    private const int MostLines = 200;
    private const int MostDoctors = 50;
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
    /// <param name="text">A name, GMC number, DPN, position id or number, applicant number or file name; good by <see cref="Refusal"/>.</param>
    /// <param name="sight">What may be seen.</param>
    /// <param name="stop">Stops the work.</param>
    public async Task<FoundView> AskAsync(string text, Sight sight, CancellationToken stop)
    {
        var wanted = text.Trim();
        if (InterfaceFileName.Read(wanted) is { } file)
            return new([], false, [], sight.IsAll ? await ledger.WithNumberAsync(file.Stream, file.Sequence, stop) : [], []);
        var today = BusinessDate.Today(clock);
        var known = await reference.CurrentAsync(stop);
        var positions = PositionsOf(wanted, await books.DirectoryAsync(today, stop)).Where(position => sight.Sees(position.Vpd)).ToList();
        var lines = (await LinesAsync(wanted, positions, stop)).Where(line => IsSeen(line, sight)).ToList();
        var records = await RecordsAsync(lines, positions, stop);
        var doctors = Doctors(lines, records).Take(MostDoctors + 1).ToList();
        return new(
            [.. doctors.Take(MostDoctors)],
            doctors.Count > MostDoctors,
            [.. positions.Select(position => new FoundPosition(position.Id.ToString(), position.Number, position.Vpd.Text, position.Dpn, Words(position, known, today)))],
            [],
            positions.Count > 0 || doctors.Count > 0 ? Reasons(wanted, positions, lines, records, known, today) : []);
    }

    private static IEnumerable<Position> PositionsOf(string wanted, PositionDirectory directory)
    {
        foreach (var position in directory.WithDpn(DeaneryPostNumber.Normalise(wanted))) yield return position;
        if (PositionId.TryParse(wanted, out var id) && directory.Find(id) is { } found) yield return found;
        if (!long.TryParse(wanted, out var number)) yield break;
        foreach (var position in directory.Books.SelectMany(book => book.Positions.Values).Where(position => position.Number == number && position.Id.Value != number)) yield return position;
    }

    private async Task<IReadOnlyList<JournalLine>> LinesAsync(string wanted, IReadOnlyList<Position> positions, CancellationToken stop)
    {
        var lines = new List<JournalLine>();
        if (wanted.Contains('/', StringComparison.Ordinal)) lines.AddRange(await names.WithDpnAsync(DeaneryPostNumber.Normalise(wanted), MostLines, stop));
        foreach (var position in positions) lines.AddRange(await names.WithPositionAsync(position.Id.ToString(), MostLines, stop));
        if (GmcNumber.Read(wanted) is { } gmc) lines.AddRange(await names.WithGmcAsync(gmc.Digits, MostLines, stop));
        if (wanted.All(char.IsAsciiDigit)) lines.AddRange(await names.WithApplicantAsync(wanted, MostLines, stop));
        else if (lines.Count == 0) lines.AddRange(await OfNameAsync(wanted, stop));
        return [.. lines.DistinctBy(line => (line.Run, line.Ordinal)).OrderByDescending(line => line.On)];
    }

    private async Task<IReadOnlyList<JournalLine>> OfNameAsync(string wanted, CancellationToken stop)
    {
        foreach (var reading in SoughtName.Read(wanted).Where(reading => reading.Surname.Length >= ShortestName))
        {
            var lines = (await names.WithSurnameAsync(reading.Surname, MostLines, stop)).Where(line => reading.Fits(line.Name, line.Born)).ToList();
            if (lines.Count > 0) return lines;
        }

        return [];
    }

    private static bool IsSeen(JournalLine line, Sight sight) => Vpd.TryParse(line.Vpd, out var vpd) ? sight.Sees(vpd) : sight.IsAll;

    private async Task<IReadOnlyList<ApplicantRecord>> RecordsAsync(IReadOnlyList<JournalLine> lines, IReadOnlyList<Position> positions, CancellationToken stop)
    {
        var records = new Dictionary<string, ApplicantRecord>(StringComparer.Ordinal);
        foreach (var position in positions)
            foreach (var record in await applicants.OnAsync(position.Vpd, position.Id, stop)) records[record.Number] = record;
        foreach (var line in lines.Where(line => line.Applicant.Length > 0).DistinctBy(line => line.Applicant).Take(MostDoctors))
        {
            if (records.ContainsKey(line.Applicant) || !PositionId.TryParse(line.Position, out var position)) continue;
            if (await applicants.FindAsync(Vpd.Parse(line.Vpd), position, line.Applicant, stop) is { } record) records[record.Number] = record;
        }

        return [.. records.Values];
    }

    // One line for each record, and one for each person and post that has no open record: its newest refusal.
    private static IEnumerable<FoundDoctor> Doctors(IReadOnlyList<JournalLine> lines, IReadOnlyList<ApplicantRecord> records)
    {
        var held = records.OrderByDescending(record => record.State == ApplicantState.PreferredApplicant).ThenByDescending(record => record.ProjectedHire).Select(Of);
        var refused = lines.Where(line => line.Result is RowResult.Rejected or RowResult.Superseded)
            .DistinctBy(line => (PersonName.Fold(line.Name), line.Gmc, line.Vpd, line.Dpn, line.Position, line.Result)).Select(Of);
        return held.Concat(refused);
    }

    private static FoundDoctor Of(ApplicantRecord record) => new(
        DoctorAnswer.PathOf(record),
        record.FullName,
        record.GmcNumber?.Digits ?? "",
        record.Born,
        record.Vpd.Text,
        record.GivenDpn,
        record.ProjectedHire,
        record.State == ApplicantState.PreferredApplicant,
        $"{Dit.Core.Placements.Grid.GridWords.Of(record.State)}, applicant {record.Number}");

    private static FoundDoctor Of(JournalLine line) => new(
        "", line.Name, line.Gmc, line.Born, line.Vpd, line.Dpn, line.Start, false,
        FormattableString.Invariant($"{line.Result} on {line.On:d MMMM yyyy}, row {line.Ordinal} of {line.File}: {line.Words}"));

    private static string Words(Position position, ReferenceData known, DateOnly today) => LiveRule.Check(position, known, today) switch
    {
        Liveness.Live live => $"live, {live.Body}",
        Liveness.NotLive not => $"not live: {not.Words}",
        _ => "",
    };

    private static IReadOnlyList<AbsenceReason> Reasons(
        string wanted, IReadOnlyList<Position> positions, IReadOnlyList<JournalLine> lines, IReadOnlyList<ApplicantRecord> records, ReferenceData known, DateOnly today)
    {
        var dpn = DeaneryPostNumber.Normalise(wanted);
        var rows = lines.Select(line => new SeenRow(line.File, line.On, line.Ordinal, line.Result, line.Messages, line.Start));
        return WhyAbsent.Explain(new(today, dpn.Contains('/', StringComparison.Ordinal) ? dpn : "", [.. positions.Select(position => (position, LiveRule.Check(position, known, today)))], [.. rows], records)
        {
            Wanted = wanted,
        });
    }
}
