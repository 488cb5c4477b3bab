namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Stirs the rows of a DNC or DNF so that they speak of people whom the region knows, contradict each other, come in pairs, twice or
/// too late; columns by index, from 0.
/// </summary>
/// <param name="rows">The file's rows.</param>
/// <param name="earlier">Rows of the body's earlier files.</param>
/// <param name="people">People to speak of: DPN where it is known, surname, first name, GMC number.</param>
/// <param name="today">The day of the file.</param>
/// <param name="chance">Where chance comes from.</param>
internal sealed class ShuffledNotes(List<string[]> rows, List<string[]> earlier, List<string[]> people, int today, Random chance)
{
    private const int Type = 1;
    private const int Dpn = 3;
    private const int CurrentEnd = 11;
    private const int NextStart = 18;
    private const int Reason = 24;
    private const int ChangedHire = 30;
    private const int ChangedEnd = 31;
    private const int NextWte = 33;
    private const int Vacant = 34;
    private const int Delete = 35;
    private static readonly int[] _dates = [CurrentEnd, NextStart, 29, ChangedHire, ChangedEnd];
    private static readonly int[] _trainees = [8, 14, 21, 25];

    internal List<string[]> Stir()
    {
        rows.AddRange(Whole(earlier).Where(_ => chance.Next(8) == 0).Select(row => (string[])row.Clone()).ToList());
        rows.AddRange(Whole(rows).Where(_ => chance.Next(20) == 0).Select(row => (string[])row.Clone()).ToList());
        if (people.Count > 0)
            foreach (var row in Whole(rows).Where(_ => chance.Next(3) == 0).ToList()) Become(row, people[chance.Next(people.Count)]);
        foreach (var row in Whole(rows).Where(_ => chance.Next(4) == 0).ToList())
            for (var changes = chance.Next(1, 3); changes > 0; changes--) Change(row);
        foreach (var row in Whole(earlier).Where(row => row[Type] == "1" && row[14].Length + row[16].Length > 0 && chance.Next(4) == 0)
            .ToList())
            rows.AddRange(Pair(row));
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Length == 36 && chance.Next(40) == 0) rows[i] = rows[i][..Pick([35, 4])];
        return rows;
    }

    private static IEnumerable<string[]> Whole(IEnumerable<string[]> all) => all.Where(row => row.Length == 36 && row[0] == "NOT");

    private T Pick<T>(T[] values) => values[chance.Next(values.Length)];

    private string[] Any() => Whole(rows).ElementAt(chance.Next(Whole(rows).Count()));

    // The post without its next trainee, then the withdrawal, as TIS sends it; now and then one of the two alone, or the other way round.
    private IEnumerable<string[]> Pair(string[] row)
    {
        var (picture, leaving) = ((string[])row.Clone(), (string[])row.Clone());
        foreach (var column in (int[])[14, 15, 16, 17, NextStart, 19, 20, NextWte]) picture[column] = "";
        picture[Vacant] = "true";
        (leaving[Type], leaving[Reason]) = ("2", "3");
        for (var i = 0; i < 3; i++) (leaving[21 + i], leaving[14 + i]) = (row[14 + i], "");
        leaving[CurrentEnd] = "";
        return chance.Next(6) switch { 0 => [leaving], 1 => [picture], 2 => [leaving, picture], _ => [picture, leaving] };
    }

    // Somebody whom the region knows, wholly or in part, in one of the four places.
    private void Become(string[] row, string[] person)
    {
        var at = Pick(_trainees);
        if (person[0].Length > 0 && chance.Next(4) > 0) row[Dpn] = person[0];
        (row[at], row[at + 1], row[at + 2]) = (person[1], person[2], person[3]);
        switch (chance.Next(9))
        {
            case 0: row[at] = row[at].ToUpperInvariant(); break;
            case 1: row[at + 2] = ""; break;
            case 2: row[at] = "Newly-Wed"; break;
            case 3: row[at + 2] = people[chance.Next(people.Count)][3]; break;
            case 4: (row[at], row[at + 1]) = ("", ""); break;
            case 5: (row[at], row[at + 1]) = (row[at + 1], row[at]); break;
            default: break;
        }
    }

    private void Change(string[] row)
    {
        var other = Any();
        switch (chance.Next(16))
        {
            case 0: row[Dpn] = other[Dpn]; break;
            case 1: row[Dpn] = Pick(["", "WMD/OTHER/034/STR/001", row[Dpn].ToLowerInvariant(), "WMD-1"]); break;
            case 2: row[Type] = Pick(["1", "2", "3", "4", "04", "5", "6", ""]); break;
            case 3: row[Pick(_dates)] = Pick(["20260231", "2026-09-30", "47121231", Day(60)]); break;
            case 4: (row[Type], row[ChangedHire], row[ChangedEnd]) = ("4", MayBe(chance.Next(-5, 90)), MayBe(chance.Next(60, 400))); break;
            case 5: (row[Type], row[ChangedHire], row[ChangedEnd]) = ("4", "", Day(chance.Next(-30, 300))); break;
            case 6: row[Pick([13, NextWte])] = Pick(["0", "0.0", "1.2", "1.25", "0.65", "1", "full"]); break;
            case 7: row[Pick([Vacant, Delete])] = Pick(["true", "false", "TRUE", "yes", ""]); break;
            case 8: row[Delete] = "true"; break;
            case 9: row[Pick([10, 16, 23, 27])] = Pick(["0000000", "12345", "C7654321", "N/A", "9999999"]); break;
            case 10: row[Pick([12, 17, 28])] = Pick(["NOT KNOWN", "Larkfield, \"North\" \\ Site", ""]); break;
            case 11: foreach (var place in (int[])[8, 9, 10]) row[place] = ""; break;
            case 12: foreach (var place in (int[])[14, 15, 16]) row[place] = ""; break;
            case 13: for (var i = 0; i < 3; i++) row[14 + i] = row[8 + i]; break;
            default: var at = Pick(_trainees); for (var i = 0; i < 3; i++) row[at + i] = other[at + i]; break;
        }
    }

    private string MayBe(int days) => chance.Next(2) == 0 ? "" : Day(days);

    private string Day(int days) => PlainDay.Write(today + days);
}
