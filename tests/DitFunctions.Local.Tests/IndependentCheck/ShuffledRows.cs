using System.Globalization;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Stirs the rows of an applicant file so that they meet rules together which the sample keeps apart; columns by index, from 0.
/// </summary>
internal sealed class ShuffledRows(List<string[]> rows, List<string[]> earlier, List<string[]> people, int today, Random chance)
{
    private static readonly string[] _ni =
    [
        "AB123456C", "ab 12 34 56 c", "QQ123456C", "BG123456A", "ZZ123456", "AO123456A", "AB123456E", "AB12345", "UNKNOWN", "n/a",
            "000000000",
        "AB123456",
    ];

    private static readonly string[] _gmc =
    [
        "1234567", "123456", "12345678", "GMC1234", "0000000", "N/A", "unknown", "9999999", "TBC", "C1234567", "c 7654321", "C8888888", "",
    ];

    private static readonly string[] _postcodes =
        ["B15 2TH", "b152th", "EC1A 1BB", "B15\\2TH", "?", "75001", "D02 X285", "NOT KNOWN YET", ""];

    private static readonly string[] _countries = ["", "GB", "gb", "FR", "IE", "Ireland", "F1"];
    private static readonly int[] _swapped = [2, 3, 7, 8, 9, 10, 11, 12, 13, 15, 16, 24, 25];

    internal List<string[]> Stir()
    {
        rows.AddRange(earlier.Where(_ => chance.Next(10) == 0).Select(SentAgain));
        rows.AddRange(rows.Where(row => row.Length == 41 && chance.Next(15) == 0).Select(SentAgain).ToList());
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Length == 41 && chance.Next(3) == 0)
                for (var changes = chance.Next(1, 4); changes > 0 && rows[i].Length == 41; changes--) rows[i] = Change(rows[i]);
        if (chance.Next(3) == 0) Crowd();
        return rows;
    }

    private string[] Any() => rows.Where(row => row.Length == 41).ElementAt(chance.Next(rows.Count(row => row.Length == 41)));

    private T Pick<T>(T[] values) => values[chance.Next(values.Length)];

    // As it was, or with another phone, other special-category data, another end, another spelling, without its GMC number.
    private string[] SentAgain(string[] row)
    {
        var again = (string[])row.Clone();
        switch (chance.Next(8))
        {
            case 0: again[26] = "0121 496 0123"; break;
            case 1: again[35] = "Not disclosed"; break;
            case 2: again[12] = ""; break;
            case 3: again[2] = again[2].ToUpperInvariant(); break;
            case 4: again[16] = Pick(["", "7654321"]); break;
            case 5: again[2] = "Newly-Wed"; break;
            default: break;
        }

        return again;
    }

    private string[] Change(string[] row)
    {
        var other = Any();
        switch (chance.Next(15))
        {
            case 0 or 1 or 2: var column = Pick(_swapped); row[column] = other[column]; break;
            case 3 or 4: foreach (var copied in (int[])[8, 9, 10]) row[copied] = other[copied]; break;
            case 5: row[11] = PlainDay.Write(today + Pick([-1, 0, 1, 2, 3, 30, 89, 90, 91, 92])); break;
            case 6: if (PlainDay.Read(row[11]) is { } hire) row[12] = PlainDay.Write(hire + Pick([-1, 0, 1, 2])); break;
            case 7: row[7] = Pick([Birth(16, 0), Birth(16, 1), Birth(101, 0), Birth(101, 1), Birth(0, 0), Birth(0, 1)]); break;
            case 8: row[13] = Pick(_ni); break;
            case 9: (row[15], row[16]) = (Pick(["", "GMC", "GDC", "General Medical Council"]), Pick(_gmc)); break;
            case 10: (row[24], row[25]) = (Pick(_postcodes), Pick(_countries)); break;
            case 11: return Spoil(row);
            default: Become(row, people[chance.Next(people.Count)]); break;
        }

        return row;
    }

    private string Birth(int years, int daysYounger)
    {
        var day = PlainDay.Write(today + daysYounger);
        var year = int.Parse(day[..4], CultureInfo.InvariantCulture) - years;
        return year.ToString(CultureInfo.InvariantCulture) + day[4..];
    }

    // Somebody whom ESR knows, wholly or in part.
    private void Become(string[] row, string[] person)
    {
        (row[2], row[3], row[7], row[13], row[15], row[16]) = (person[0], person[1], person[2], person[3], "GMC", person[4]);
        switch (chance.Next(8))
        {
            case 0: row[2] = "Other"; break;
            case 1: row[3] = $"  {row[3].ToUpperInvariant()} "; break;
            case 2: row[7] = "19800229"; break;
            case 3: row[13] = Pick(["", "CD123456A"]); break;
            case 4: row[16] = Pick(["", "7999999"]); break;
            default: break;
        }
    }

    private string[] Spoil(string[] row)
    {
        switch (chance.Next(12))
        {
            case 0: row[Pick([1, 2, 3, 7, 8, 9])] = " "; break;
            case 1: row[2] = new string('N', Pick([150, 151])); break;
            case 2: row[5] = new string('D', Pick([30, 31])); break;
            case 3: row[6] = Pick(["X", "M", "F"]); break;
            case 4: row[17] = Pick(["20270230", "2027-02-28"]); break;
            case 5: row[Pick([1, 7, 11, 12])] = Pick(["20260231", "soon", "2026-06-30"]); break;
            case 6: row[8] = Pick(["31200000A1", "1234567890123456", "3999999999"]); break;
            case 7: row[9] = Pick(["12345678901", "x1", "1"]); break;
            case 8: row[10] = Pick(["", row[10].ToLowerInvariant(), "WMD/OTHER/034/STR/001", new string('D', 31)]); break;
            case 9: row[11] = ""; break;
            case 10: return row[..Pick([40, 12])];
            default: row[0] = "APX"; break;
        }

        return row;
    }

    // One DPN about as often as a file may have it.
    private void Crowd()
    {
        var row = Any();
        for (var i = Pick([38, 39, 40, 41]); i > 0; i--)
        {
            var again = (string[])row.Clone();
            again[2] = $"Crowd{(char)('A' + (i % 26))}{(char)('A' + (i / 26))}";
            (again[13], again[16]) = ("", "");
            rows.Add(again);
        }
    }
}
