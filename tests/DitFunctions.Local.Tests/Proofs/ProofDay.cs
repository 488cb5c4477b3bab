using System.Globalization;
using Azure.Storage.Blobs;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// A small day that goes every way: two employers, one full file and one of changes, two bodies' extracts, applicants that
/// are created, matched, refused, doubled and doubtful, and notifications of each type.
/// </summary>
internal static class ProofDay
{
    internal static readonly DateOnly Date = new(2026, 5, 4);

    internal static IReadOnlyDictionary<string, string> Config { get; } = new Dictionary<string, string>
    {
        ["employers.csv"] = "vpd,ods_code,name,mode,enabled\n431,RRK,University Hospitals Birmingham,full,true\n432,RJZ,King's College "
            + "Hospital,part,true\n",
        ["bodies.csv"] = "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\nLDN,London,LDN,true\n",
        ["recipients.csv"] = "vpd,name,email,role,kinds\n431,Medical Staffing,mso@example.org,MSO,*\n432,Medical "
            + "Staffing,mso2@example.org,MSO,*\n",
        ["locum-codes.csv"] = "code\n970\n",
    };

    internal static IReadOnlyDictionary<string, string> FullFromEsr { get; } = new Dictionary<string, string>
    {
        ["GO_431_DIT_GOF_20260504_00000010.DAT"] = Region.Go(
            "GO_431_DIT_GOF_20260504_00000010.DAT",
            [.. Enumerable.Range(1000, 6).Select(id => Region.Position(id)), Doctor.Person(1), Doctor.Registration(1),
                Doctor.Address(1, "1 High Street"), Doctor.Assignment(1, 1000)]),
        ["GO_432_DIT_GOF_20260504_00000001.DAT"] = Region.Go("GO_432_DIT_GOF_20260504_00000001.DAT",
            Enumerable.Range(1000, 3).Select(id => Region.Position(id))).Replace("~431~", "~432~", StringComparison.Ordinal),
    };

    /// <summary>Dropped once the full files are loaded: as a VPD's first file it would be taken at its own number.</summary>
    internal static IReadOnlyDictionary<string, string> LaterFromEsr { get; } = new Dictionary<string, string>
    {
        ["GO_431_DIT_GOC_20260504_00000011.DAT"] = Region.Go(
            "GO_431_DIT_GOC_20260504_00000011.DAT",
            [Region.Position(1006), "POD~1005", Region.Position(1001, from: "20210101")]),
    };

    internal static IReadOnlyDictionary<string, string> FromTis { get; } = new Dictionary<string, string>
    {
        ["DE_WMD_APP_20260504_00000001.DAT"] = Region.App(
            "DE_WMD_APP_20260504_00000001.DAT",
            Region.Row(1001, "1000001", (14, "\"AB123456C\""), (19, "\"zoe@example.org\""), (20, "\"1 High Street\""), (25, "\"ZE1 0QQ\"")),
            Region.Row(1002, "1000002", (3, "\"Canary-Second\"")),
            Region.Row(1002, "1000002", (3, "\"Canary-Second\"")),
            Region.Row(9999, "1000003"),
            Region.Row(1003, "70001"),
            Region.Row(1004, "1000004", (3, "\"Canary-Surname\""), (4, "\"Zoë \"\"Jo\"\"\""), (8, "\"19900314\"")),
            Region.Row(1000, "1000005", (2, "\"20260505\"")),
            "\"APP\",\"short\""),
        ["DE_WMD_APP_20260504_00000002.DAT"] = Region.App("DE_WMD_APP_20260504_00000002.DAT",
            Region.Row(1001, "1000001", (12, "\"20260608\"")), Region.Row(1006, "1000006")),
        ["DE_WMD_DNC_20260504_00000001.DAT"] = Notifications(
            "DE_WMD_DNC_20260504_00000001.DAT",
            (1002, "2", [(22, "Canary-Second"), (23, "Robin"), (24, "1000002"), (25, "Withdrawn")]),
            (1001, "4", [(15, "Canary-Surname"), (16, "Robin"), (17, "1000001"), (31, "20260615")]),
            (1003, "1", [(9, "Canary-Surname"), (10, "Robin"), (11, "70001"), (35, "true")]),
            (9999, "2", [(22, "Nobody"), (24, "1000009")])),
        ["DE_LDN_APP_20260504_00000001.DAT"] = Region.App("DE_LDN_APP_20260504_00000001.DAT", Region.Row(1000, "1000007"))
            .Replace("\"WMD\"", "\"LDN\"", StringComparison.Ordinal),
    };

    /// <summary>TIS's files in rounds of one a body: which of a body's files comes first is their order's business, not chance's.</summary>
    internal static IReadOnlyList<IReadOnlyDictionary<string, string>> FromTisByOrder { get; } =
    [
        .. DitFunctions.Local.Processing.DropOrder.Rounds([.. FromTis.Keys])
            .Select(round => round.ToDictionary(name => name, name => FromTis[name])),
    ];

    /// <summary>A partner drops a folder's files.</summary>
    internal static async Task DropAsync(string connectionString, string container, IReadOnlyDictionary<string, string> files)
    {
        var client = new BlobContainerClient(connectionString, container);
        await client.CreateIfNotExistsAsync();
        foreach (var (name, text) in files) await client.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
    }

    private static string Notifications(string name, params (int Position, string Type, (int Column, string Value)[] Others)[] rows) =>
        Region.App(name, [.. rows.Select(row =>
    {
        var fields = Enumerable.Repeat("", 36).ToArray();
        fields[0] = "\"NOT\"";
        fields[1] = $"\"{row.Type}\"";
        fields[2] = "\"WMD\"";
        fields[3] = $"\"WMD/RRK01/034/STR/{row.Position.ToString(CultureInfo.InvariantCulture)}\"";
        foreach (var (column, value) in row.Others) fields[column - 1] = $"\"{value}\"";
        return string.Join(',', fields);
    })]);
}
