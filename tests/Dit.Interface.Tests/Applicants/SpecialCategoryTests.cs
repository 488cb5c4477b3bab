using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Dit.Core.Files.Layouts;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Applicants;

/// <summary>
/// Columns 33 to 36 of an APP row are special-category data (interface-files.md, section 7): behind the raw file they stand in no blob
/// and no table, whatever shape the row has, and whether it passes or fails.
/// </summary>
public sealed class SpecialCategoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Mark = "SPECIALMARK";
    private const string Name = "DE_WMD_APP_20260504_00000001.DAT";

    [Fact]
    public async Task Process_RowsOfEveryShape_LeaveThemInTheRawFileAlone()
    {
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await rig.GiveReferenceAsync();
        await rig.GivePositionAsync();
        var (good, bad) = (Row("19900101"), Row("20260231"));
        string[] rows =
        [
            Line(good), Line(bad),
            // A comma too many, one too few; then both, which make up for each other, in rows that pass and rows that fail.
            Line([.. good[..20], "", .. good[20..]]), Line([.. good[..20], .. good[21..]]),
            Line(Slipped(good, 20, 39)), Line(Slipped(bad, 20, 39)), Line(Slipped(good, 29, 37)), Line(Slipped(bad, 29, 37)),
            // A quote that is never closed swallows what follows it.
            Line(good).Replace("\"Flat 3\"", "\"Flat 3", StringComparison.Ordinal), Line(bad),
        ];
        await rig.DropAsync(Name, Rig.De(Name, rows));
        await rig.WorkAsync();

        var entry = (await rig.Job<FileLedger>().AllAsync(default)).Single(file => file.Name == Name);
        Assert.Equal(FileStatus.Done, entry.Status);
        Assert.Equal((10, 3), (entry.Counts.Rows, entry.Counts.Rows - entry.Counts.Rejected));
        var all = await TextsAsync(rig.Storage).ToListAsync();
        var found = all.Where(place => place.Text.Contains(Mark, StringComparison.Ordinal)).Select(place => place.Where).ToList();
        Assert.Contains(found, IsArchive);
        Assert.DoesNotContain(found, where => !IsArchive(where));
        // What was looked through holds the rows.
        string[] places = [Containers.Work, Containers.Rejects, Tables.Applicants];
        Assert.All(places, place =>
            Assert.Contains(all, text => text.Where.StartsWith(place, StringComparison.Ordinal) && IsOfTheDoctor(text.Text)));
    }

    private static bool IsOfTheDoctor(string text) => text.Contains("Canary-Surname", StringComparison.Ordinal);

    private static bool IsArchive(string where) => where.StartsWith(Containers.Archive, StringComparison.Ordinal);

    private static string[] Row(string born)
    {
        var fields = Enumerable.Repeat("", 41).ToArray();
        void Put(string column, string value) => fields[TisLayouts.Applicant[column]] = value;
        (fields[0], fields[1], fields[8], fields[9]) = ("\"APP\"", "\"20260601\"", "1000", "1001");
        foreach (var (column, value) in (IEnumerable<(string, string)>)
        [
            ("LastName", "Canary-Surname"), ("FirstName", "Robin"), ("DateOfBirth", born), ("Email", "robin@example.org"),
            ("AddressLine1", "1 High Street"), ("AddressLine2", "Flat 3"), ("Postcode", "B15 2TH"), ("Country", "GB"),
            ("HomeTelephone", "0121 496 0123"), ("MobileTelephone", "07700 900123"), ("MaritalStatus", "Married"),
            ("ContactLastName", "Okafor"), ("ContactFirstName", "Ben"), ("ContactTitle", "Mr"), ("ContactGender", "M"),
            ("ContactTelephone", "0121 496 0999"), .. TisLayouts.Applicant.Columns.Skip(32).Take(4).Select(column => (column.Name, Mark)),
        ])
            Put(column, $"\"{value}\"");
        return fields;
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields);

    // An empty column that is too many before the four, and one that is missing behind them.
    private static List<string> Slipped(string[] row, int extra, int lost)
    {
        List<string> fields = [.. row];
        fields.RemoveAt(lost);
        fields.Insert(extra, "");
        return fields;
    }

    // Everything that is stored: blobs, unpacked where they are packed, and the cells of tables.
    private static async IAsyncEnumerable<(string Where, string Text)> TextsAsync(DitStorage storage)
    {
        foreach (var name in Containers.All)
            await foreach (var blob in storage.Container(name).GetBlobsAsync())
            {
                var bytes = (await storage.Container(name).GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
                yield return ($"{name}/{blob.Name}", await TextAsync(bytes));
            }

        foreach (var name in Tables.All)
            await foreach (var row in storage.Table(name).QueryAsync<TableEntity>())
                yield return ($"{name}/{row.RowKey}", string.Join('|', row.Select(cell => Shown(cell.Value))));
    }

    private static string Shown(object? cell) => cell is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{cell}";

    private static async Task<string> TextAsync(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..]) return Encoding.UTF8.GetString(bytes);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress));
        return await reader.ReadToEndAsync();
    }
}
