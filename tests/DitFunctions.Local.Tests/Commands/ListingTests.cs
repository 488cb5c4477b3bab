using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>Tables for a terminal: at most 80 columns, nothing lost, no control character of a partner's text.</summary>
public sealed class ListingTests
{
    private static readonly string _long = string.Join(' ', Enumerable.Repeat("rejected because the position ended", 6));

    [Fact]
    public void Write_LongTexts_FitEightyColumnsAndLoseNoWord()
    {
        var listing =
            new Listing("Doctors", ["Name", "Why", "Rows"],
                [["Robin Canary", _long, "12"], ["Jo", "short", "7"]])
            { Details = [["DE_WMD_APP_20260504_00000001.DAT " + _long], []] };

        var lines = Lines(listing);

        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        var words = string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, words.Count(word => word == "rejected"));
        Assert.Contains("DE_WMD_APP_20260504_00000001.DAT", words);
        Assert.Single(lines, line => line.StartsWith("Jo ", StringComparison.Ordinal) && line.EndsWith("   7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u001B[31mred\u001B[0m")]
    [InlineData("one\r\ntwo\bthree")]
    [InlineData("\u202Eevil\u202C\u200F")]
    [InlineData("\u009B2J")]
    public void Write_ControlAndDirectionMarks_AreNotWrittenRaw(string text)
    {
        var output = string.Concat(Lines(new("Title " + text, ["Name"], [[text]]) { Details = [[text]], Note = text }));

        Assert.DoesNotContain(output, c => char.IsControl(c) || c is '\u202E' or '\u202C' or '\u200F');
        Assert.Equal(4 * text.Count(c => c > ' ' && !char.IsControl(c) && c is not ('\u202E' or '\u202C' or '\u200F')),
            output.Replace("Title", "", StringComparison.Ordinal).Replace("Name", "", StringComparison.Ordinal)
                .Count(c => c is not (' ' or '\uFFFD')));
    }

    [Fact]
    public void Write_NameOfTwoHundredCharactersWithoutABlank_IsBroken()
    {
        var lines = Lines(new("", ["Name", "GMC"], [[new string('x', 200), "7000012"]]));

        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(200, lines.Sum(line => line.Count(c => c == 'x')));
    }

    [Fact]
    public void Write_NoRows_StillHasItsNote() =>
        Assert.Equal(["Files", "Nothing.", "From Monday to Sunday."],
            Lines(new("Files", ["Name"], []) { Note = "From Monday to Sunday." }));

    [Theory]
    [InlineData(0, "0 files")]
    [InlineData(1, "1 file")]
    [InlineData(2, "2 files")]
    public void Amount_OfEachCount_AgreesWithItsNoun(int count, string words) => Assert.Equal(words, Dit.Core.Plural.Of(count, "file"));

    private static string[] Lines(Listing listing)
    {
        using var output = new StringWriter();
        listing.Write(output);
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
