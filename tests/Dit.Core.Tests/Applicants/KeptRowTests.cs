using Dit.Core.Applicants;
using Dit.Core.Files;

namespace Dit.Core.Tests.Applicants;

/// <summary>Values of columns 33 to 36 stand in no text that is kept, whatever happened to the row.</summary>
public sealed class KeptRowTests
{
    private const int Columns = 41;
    private const int FirstSpecial = 32;
    private const string Mark = "SPECIAL";

    public static TheoryData<string> Shapes { get; } =
    [
        "stray commas", "unclosed quote", "lost opening quote", "stray comma and unclosed quote", "columns left out", "cut off",
        "broken line", "another type", "swallowed the next row",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_RowsOfAShape_HoldNoSpecialCategory(string shape)
    {
        var (random, malformed) = (new Random(20260504), 0);
        for (var round = 0; round < 2_000; round++)
        {
            foreach (var row in Hurt(shape, random))
            {
                var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
                record.Load(row, 2, isBroken: random.Next(4) == 0);
                // Faults that make up for each other leave 41 columns: SlippedColumnsTests.
                if (KeptRow.IsWhole(record)) continue;
                malformed++;
                var kept = KeptRow.Of(record);
                Assert.False(kept.Contains(Mark, StringComparison.Ordinal), $"{shape}, round {round}: {row} -> {kept}");
                Assert.EndsWith($"\"({record.Count} columns; {Kept(kept)} are kept)\"", kept, StringComparison.Ordinal);
                Assert.StartsWith(kept[..kept.LastIndexOf("\"(", StringComparison.Ordinal)].TrimEnd(','), row, StringComparison.Ordinal);
            }
        }

        Assert.InRange(malformed, 500, int.MaxValue);
    }

    [Fact]
    public void Of_ARowOfTheRightShape_LosesThoseColumnsAlone()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var values = Values(new Random(1));
        record.Load(string.Join(',', values), 2);
        for (var i = FirstSpecial; i < FirstSpecial + 4; i++) values[i] = "";

        Assert.Equal(string.Join(',', values), KeptRow.Of(record));
    }

    [Fact]
    public void Of_OneCommaTooMany_KeepsTheFirst32Columns()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load("APP," + string.Join(',', Enumerable.Range(2, Columns)), 2);

        Assert.Equal($"APP,{string.Join(',', Enumerable.Range(2, 31))},\"(42 columns; 32 are kept)\"", KeptRow.Of(record));
    }

    [Theory]
    [InlineData("APP,x", "\"(2 columns; 0 are kept)\"")]
    [InlineData("APP,1,2,3,4,5,6,7,8,9", "APP,\"(10 columns; 1 are kept)\"")]
    public void Of_AShortRow_KeepsNoMoreThanSurelyStandsBeforeThem(string row, string kept)
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(row, 2);

        Assert.Equal(kept, KeptRow.Of(record));
    }

    [Fact]
    public void OfOtherKind_AStrayApplicant_IsCutToo_AndOthersStay()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(string.Join(',', Values(new Random(1))), 2);
        Assert.DoesNotContain(Mark, KeptRow.OfOtherKind(record), StringComparison.Ordinal);

        record.Load("\"NOT\",1,\"WMD\"", 2);
        Assert.Equal("\"NOT\",1,\"WMD\"", KeptRow.OfOtherKind(record));
    }

    [Fact]
    public void Load_WhatWasKept_StillSaysHowManyColumnsTheRowHad()
    {
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load("APP,x", 2, cameWith: 44);

        Assert.Contains("44 columns, not 41", Assert.Single(ApplicantRow.Read(record, 1).SyntaxFindings).Text, StringComparison.Ordinal);
    }

    private static string Kept(string kept) => kept.Split("columns; ")[^1].Split(' ')[0];

    // Bare and quoted, filled and empty, with commas and doubled quotes inside quotes, as exports write them.
    private static string[] Values(Random random) =>
    [
        .. Enumerable.Range(0, Columns).Select(column => column switch
        {
            0 => "\"APP\"",
            >= FirstSpecial and < FirstSpecial + 4 => $"\"{Mark}{column}\"",
            8 or 9 => $"{random.Next(1, 9_999_999)}",
            26 or 27 or 40 => $"\"0121 496 0{column}00\"",
            39 => "\"F\"",
            _ => random.Next(4) switch { 0 => "", 1 => $"\"Ward {Letter(column)}, East\"", _ => $"\"value {Letter(column)}\"" },
        }),
    ];

    private static char Letter(int column) => (char)('a' + (column % 26));

    private static IReadOnlyList<string> Hurt(string shape, Random random)
    {
        var values = Values(random);
        var quoted = Enumerable.Range(1, Columns - 1).Where(i => values[i].StartsWith('"')).ToList();
        switch (shape)
        {
            case "stray commas":
                for (var i = random.Next(1, 4); i > 0; i--) values[random.Next(1, Columns)] += ",";
                break;
            case "unclosed quote":
                OpenQuote();
                break;
            case "lost opening quote":
                var lost = quoted[random.Next(quoted.Count)];
                values[lost] = values[lost][1..] + (random.Next(2) == 0 ? "," : "");
                break;
            case "stray comma and unclosed quote":
                values[random.Next(1, Columns)] += ",";
                OpenQuote();
                break;
            case "columns left out":
                var left = values.Where((_, i) => i == 0 || i >= FirstSpecial || random.Next(5) > 0);
                return [string.Join(',', left.Take(random.Next(2) == 0 ? Columns : Columns - 1))];
            case "cut off":
                var whole = string.Join(',', values);
                return [whole[..random.Next(1, whole.Length)]];
            case "broken line":
                var at = random.Next(1, Columns);
                return [string.Join(',', values[..at]), string.Join(',', values[at..])];
            case "another type":
                values[0] = random.Next(2) == 0 ? "\"APX\"" : "";
                return [string.Join(',', values.Append("more"))];
            default:
                OpenQuote();
                return [string.Join(',', values) + "\r\n" + string.Join(',', Values(random))];
        }

        return [string.Join(',', values)];

        void OpenQuote()
        {
            var open = quoted[random.Next(quoted.Count)];
            values[open] = values[open][..^1];
        }
    }
}
