using System.Text;
using CsCheck;
using Dit.Core.Codes;
using Dit.Core.Positions.Extracts;
using static Dit.Core.Tests.Positions.PositionSample;

namespace Dit.Core.Tests.Positions.Extracts;

public sealed class SentPictureTests
{
    private static readonly Gen<string> _text =
        Gen.Char["ab POS\"\"\",,\r\n\n\\~|'é\u00A0ñŵ-"].Array[0, 40].Select(letters => new string(letters));

    private static readonly Gen<PositionRows> _rows =
        from id in Gen.Long[1, 999_999_999_999_999]
        from text in _text.Array[6]
        select PositionRows.Of(
            Live(id) with
            {
                Name = text[0],
                JobRole = text[1],
                StaffGroup = text[2],
                WorkplaceOrgCode = text[3],
                GradeStep = text[4],
                OrganisationId = text[5],
            },
            Book(Live()), Config, Wmd);

    [Fact]
    public async Task ReadAsync_WhatWasWritten_IsTheSamePicture() =>
        await _rows.Array[0, 8].SampleAsync(
            async rows =>
            {
                var picture = SentPicture.Of(rows);
                var bytes = Bytes(picture);
                var read = await SentPicture.ReadAsync(new MemoryStream(bytes), default);
                Assert.Equal(picture.Positions, read.Positions);
                Assert.Equal(bytes, Bytes(read));
            },
            iter: 2_000);

    [Fact]
    public void Write_EqualPictures_AreEqualBytesInNumericOrder()
    {
        var rows = new long[] { 100, 9, 20 }.Select(id => PositionRows.Of(Live(id), Book(Live()), Config, Wmd)).ToArray();
        var bytes = Bytes(SentPicture.Of(rows));
        Assert.Equal(bytes, Bytes(SentPicture.Of(rows.Reverse())));
        var ids = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[1]);
        Assert.Equal(["9", "9", "20", "20", "100", "100"], ids);
    }

    [Fact]
    public async Task ReadAsync_RowLongerThanARowWeTake_IsTheSame()
    {
        var picture = SentPicture.Of([PositionRows.Of(Live() with { JobRole = new string('"', 60_000) }, Book(Live()), Config, Wmd)]);
        var read = await SentPicture.ReadAsync(new MemoryStream(Bytes(picture)), TestContext.Current.CancellationToken);

        Assert.Equal(picture.Positions, read.Positions);
    }

    [Fact]
    public async Task ReadAsync_FailedPositions_AreStillDueAgain()
    {
        var rows = PositionRows.Of(Live(), Book(Live()), Config, Wmd);
        var loaded = PositionRows.Of(Live(1002), Book(Live()), Config, Wmd);
        var picture = SentPicture.Of([rows, loaded]).TakeBack([new ExtractRow(ExtractAction.Change, rows)]);
        var read = await SentPicture.ReadAsync(new MemoryStream(Bytes(picture)), TestContext.Current.CancellationToken);
        Assert.True(read.IsDueAgain(rows.Id));
        Assert.False(read.IsDueAgain(loaded.Id));
        Assert.False(read.Apply([new ExtractRow(ExtractAction.Change, rows)]).IsDueAgain(rows.Id));
    }

    [Theory]
    [InlineData("\"POS\",1,,,,,,,,,,,,,,\r\n")]
    [InlineData("\"POR\",1,,,,,,,,,,,\r\n")]
    [InlineData("\"POS\",1,,,,,,,,,,,,,,\r\n\"POR\",2,,,,,,,,,,,\r\n")]
    [InlineData("\"POS\",1,,,,,,,,,,,,,,\r\n\"TRL\",3\r\n\"POR\",1,,,,,,,,,,,\r\n")]
    [InlineData("\"POS\",1\r\n\"POR\",1\r\n")]
    [InlineData("\"POS\",,,,,,,,,,,,,,,\r\n\"POR\",,,,,,,,,,,,\r\n")]
    public async Task ReadAsync_NoPairOfRows_Throws(string text) =>
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            SentPicture.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken));

    [Fact]
    public void Apply_ChangeThenDelete_IsInThenOut()
    {
        var rows = PositionRows.Of(Live(), Book(Live()), Config, Wmd);
        var with = SentPicture.Empty.Apply([new ExtractRow(ExtractAction.Change, rows)]);
        Assert.Equal([new PositionId(1001)], with.Positions.Keys);
        Assert.Empty(with.Apply([new ExtractRow(ExtractAction.Delete, rows)]).Positions);
    }

    private static byte[] Bytes(SentPicture picture)
    {
        using var bytes = new MemoryStream();
        picture.Write(bytes);
        return bytes.ToArray();
    }
}
