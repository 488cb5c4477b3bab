using System.Collections.Concurrent;
using Dit.Core.Applicants;
using Dit.Core.Positions;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Journal;
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

    private const int MostDoctors = 50;
    private const int MostAtOnce = 8;

    /// <summary>What is wrong with a text as something to look for; null when nothing is.</summary>
    public static string? Refusal(string text) => text.Trim() switch
    {
        { Length: 0 } => "Enter a name, a number or the name of a file",
        { Length: > LongestText } => $"Enter {LongestText} characters or fewer",
        { Length: < SoughtLines.ShortestName } => $"Enter {SoughtLines.ShortestName} letters or more",
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
        var known = await reference.KnownAsync(stop);
        var positions = PositionsOf(wanted, await books.DirectoryAsync(today, stop)).Where(position => sight.Sees(position.Vpd)).ToList();
        var (lines, isName) = SoughtLines.Of(wanted, positions, await names.OpenAsync(stop), sight);
        var records = await RecordsAsync(lines, positions, stop);
        var doctors = FoundDoctor.Of(lines, records).Take(MostDoctors + 1).ToList();
        return new(
            [.. doctors.Take(MostDoctors)],
            doctors.Count > MostDoctors,
            [.. positions.Select(position => new FoundPosition(position.Id.ToString(), position.Number, position.Vpd.Text, position.Dpn,
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

    private async Task<IReadOnlyList<ApplicantRecord>> RecordsAsync(IReadOnlyList<JournalLine> lines, IReadOnlyList<Position> positions,
        CancellationToken stop)
    {
        var records = new ConcurrentDictionary<string, ApplicantRecord>(StringComparer.Ordinal);
        await AtOnce.ForEachAsync(MostAtOnce, positions.Take(SoughtLines.MostPositions), async (position, token) =>
        {
            foreach (var record in await applicants.OnAsync(position.Vpd, position.Id, token)) records[record.Number] = record;
        }, stop);
        var more = lines.Where(line => line.Applicant.Length > 0 && !records.ContainsKey(line.Applicant)).DistinctBy(line => line.Applicant)
            .Take(MostDoctors);
        await AtOnce.ForEachAsync(MostAtOnce, more, async (line, token) =>
        {
            if (PositionId.TryParse(line.Position, out var position)
                && await applicants.FindAsync(Vpd.Parse(line.Vpd), position, line.Applicant, token) is { } record)
                records[record.Number] = record;
        }, stop);
        return [.. records.Values.OrderBy(record => record.Number, StringComparer.Ordinal)];
    }

    private static string Words(Position position, ReferenceData known, DateOnly today) => LiveRule.Check(position, known, today) switch
    {
        Liveness.Live live => $"live, {live.Body}",
        Liveness.NotLive not => $"not live: {not.Words}",
        _ => "",
    };

    private static IReadOnlyList<AbsenceReason> Reasons(string wanted, IReadOnlyList<Position> positions, IReadOnlyList<JournalLine> lines,
        IReadOnlyList<ApplicantRecord> records, ReferenceData known, DateOnly today)
    {
        var dpn = DeaneryPostNumber.Normalise(wanted);
        // A number that is the id of one post and the number of others: the reasons are those of the one.
        var others = positions.Where(position => position.Number?.ToString(CultureInfo.InvariantCulture) == wanted
            && positions.Any(other => other.Id.ToString() == wanted)).Select(position => position.Id.ToString())
            .ToHashSet(StringComparer.Ordinal);
        others.Remove(wanted);
        positions = [.. positions.Where(position => !others.Contains(position.Id.ToString()))];
        records = [.. records.Where(record => !others.Contains(record.Position.ToString()))];
        var rows = lines.Where(line => line.Messages.Count > 0 && !others.Contains(line.Position))
            .Select(line => new SeenRow(line.File, line.On, line.Ordinal, line.Result, line.Messages, line.Start));
        var posts = positions.Select(position => (position, LiveRule.Check(position, known, today)));
        return WhyAbsent.Explain(
            new(today, dpn.Contains('/', StringComparison.Ordinal) ? dpn : "", [.. posts], [.. rows], records) { Wanted = wanted });
    }
}
