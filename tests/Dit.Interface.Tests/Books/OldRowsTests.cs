using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Interface.Books;
using Dit.Interface.Storage;
using Dit.Interface.Tests.Esr;

namespace Dit.Interface.Tests.Books;

/// <summary>What was stored when one row of a record was kept is read, and becomes periods with the next file.</summary>
public sealed class OldRowsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly Vpd _vpd = Vpd.Parse("431");
    private static readonly DateOnly _day = new(2026, 5, 4);
    private static readonly PositionId _post = new(2001);
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Load_OverRowsOfTheOldSchema_RaisesThemToPeriods()
    {
        await StoreAsync();
        Assert.Equal(("20200101", "Okafor", "7123456", "20260202-20260804"), await StateAsync());

        var esr = new EsrStory(_rig, "431");
        esr.On(_day);
        await esr.TellAsync('C', EsrStory.Position(2001, "20260504", step: "4"),
            "PRA~900~20260504~47121231~E77~Dr~Newname~Ada~~~~~F~19900314~AB123456C" + new string('~', 30));

        Assert.Equal(("20260504", "Newname", "7123456", "20260202-20260804"), await StateAsync());
        Assert.Equal(
            [
                "ABA-000000000000008", "ASA-000000000000031-20260202", "ETA-RGA7", "POA-000000000002001-20200101",
                    "POA-000000000002001-20260504",
                "PRA-000000000000900-20200101", "PRA-000000000000900-20260504",
            ],
            await KeysAsync());
        Assert.Equal(
            ["PERS Newname 2001 Active Assignment 20260804", "PBD GMC 7123456 20270101", "ABS Maternity 20260501 20270331"],
                (await esr.ExtractAsync()).Where(line => !char.IsAsciiDigit(line[0])));
    }

    [Fact]
    public void FromBytes_OldDoctorsBook_IsReadAsItIsNow()
    {
        var old = new EsrBookRows();
        foreach (var (type, id, row) in Rows()) old.Put(EsrBookRows.Key(type, id), row);

        var book = EsrBookRows.FromBytes(old.ToStream().ToArray());

        Assert.Equal(
            ["ABA-000000000000008", "ASA-000000000000031-20260202", "ETA-RGA7", "POA-000000000002001-20200101",
                "PRA-000000000000900-20200101"], book.Keys);
        Assert.StartsWith("ABA~900~8~Maternity~~~~~~~~20260501~~20270331~", book.Find("ABA-000000000000008"), StringComparison.Ordinal);
    }

    private async Task<(string? From, string Name, string Gmc, string Stay)> StateAsync()
    {
        var positions = (await _rig.Job<EsrBooks>().DirectoryAsync(_day, default)).Books.Single(book => book.Vpd == _vpd);
        var people = await _rig.Job<EsrBooks>().PeopleAsync(_vpd, _day, default);
        var stay = people.AssignmentsOn(_post).Single();
        return (FileDate.Write(positions.Positions[_post].From), people.People["900"].LastName, people.People["900"].GmcNumbers.Single(),
            $"{FileDate.Write(stay.Start)}-{FileDate.Write(stay.End)}");
    }

    private async Task StoreAsync()
    {
        var (positions, people, doctors) = (new EsrBookRows(), new EsrBookRows(), new EsrBookRows());
        positions.Put(EsrBookRows.Key("POA", "2001"), EsrStory.Position(2001));
        people.Put(EsrBookRows.Key("PRA", "900"), "P~900~19900314~AB123456C~Okafor~Ada");
        people.Put(EsrBookRows.Key("RGA", "7"), "G~7~900~GMC~7123456");
        people.Put(EsrBookRows.Key("ASA", "31"), "A~31~900~E~2001~20260202~20260804~~Active Assignment~1");
        await _rig.Job<EsrBooks>().PutAsync(_vpd, positions, people, default);
        foreach (var (type, id, row) in Rows().Skip(1)) doctors.Put(EsrBookRows.Key(type, id), row);
        await _rig.Job<EsrBooks>().PutDoctorsAsync(_vpd, doctors, default);
        foreach (var (type, id, row) in Rows())
            await _rig.Storage.Table(Tables.EsrRecords)
                .UpsertEntityAsync(new TableEntity(_vpd.Text, EsrBookRows.Key(type, id)) { ["Row"] = row, ["Mark"] = "" });
    }

    private static IEnumerable<(string Type, string Id, string Row)> Rows() =>
    [
        ("POA", "2001", EsrStory.Position(2001)),
        ("PRA", "900", "PRA~900~20200101~~E77~Dr~Okafor~Ada~~~~~F~19900314~AB123456C"),
        ("ASA", "31", "ASA~900~31~20260202~47121231~~E~31~~Active Assignment~~~~~~~~~~~~~~~~1~~~2001~~~~~~~~~~~~20260804~~~~~~~~~"),
        ("RGA", "7", "RGA~900~7~GMC~7123456~20270101~"),
        ("ABA", "8", "ABA~900~8~Maternity~20260501~20270331~"),
    ];

    private async Task<List<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var row in _rig.Storage.Table(Tables.EsrRecords).QueryAsync<TableEntity>())
            if (row.GetString("Row") is { Length: > 0 }) keys.Add(row.RowKey);
        return keys;
    }
}
