using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

public sealed class FileRecordTests
{
    private readonly FileRecord _record = new(FileSyntax.De, FileEncoding.Utf8);

    [Theory]
    [InlineData("a", true)]
    [InlineData("", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"a\"", true)]
    [InlineData("\"a,b\"", true)]
    [InlineData("a\"", false)]
    [InlineData("\"a", false)]
    [InlineData("\"", false)]
    [InlineData("\"a\"\"b\"", false)]
    [InlineData("\"a\nb\"", false)]
    [InlineData("a\rb", false)]
    public void IsSimple_Field_HasQuotesAroundItOrNowhereAndNoLineEnd(string field, bool isSimple)
    {
        _record.Load($"APP,{field}", 2);

        Assert.Equal((2, isSimple), (_record.Count, _record.IsSimple(1)));
    }

    [Fact]
    public void Item_BehindTheLastField_IsEmptyWhateverALongerRecordHadThere()
    {
        _record.Load("APP,first,second", 2);
        _record.Load("APP,first", 3);

        Assert.Equal("", _record.Text(2));
    }

    [Fact]
    public void Load_TextLongerThanAnyBefore_IsReadToItsEnd()
    {
        var name = new string('x', 3_000);

        _record.Load($"\"APP\",\"{name}\"", 2);

        Assert.Equal(["APP", name], _record.ToArray());
    }

    [Fact]
    public void Load_FromAFile_HasNotSlippedAlthoughTheRecordBeforeHad()
    {
        _record.Load("APP,first", 2, hasSlipped: true);
        Assert.True(_record.HasSlipped);

        _record.Load(new RawRecord("APP,second"u8.ToArray(), 3, 11, TooLong: false, Unclosed: false));

        Assert.False(_record.HasSlipped);
    }

    [Theory]
    [InlineData("APP,\"a\"\"b\",c", 2, "APP,\"a\"\"b\"")]
    [InlineData("APP,\"a,b", 2, "APP,\"a,b")]
    [InlineData("APP,a", 0, "")]
    public void RawUpTo_Fields_AreAsTheyCame(string record, int count, string expected)
    {
        // What stood in the buffer before must not show behind an unclosed quote.
        _record.Load(new string('z', 100), 1);
        _record.Load(record, 2);

        Assert.Equal(expected, _record.RawUpTo(count).ToString());
    }

    [Theory]
    [InlineData(true, "Zoé")]
    [InlineData(false, "ZoÃ©")]
    public void For_WhatTheInspectionFound_DecidesHowBytesAreRead(bool isUtf8, string expected) =>
        Assert.Equal(expected, FileEncoding.For(isUtf8).GetString("Zoé"u8));
}
