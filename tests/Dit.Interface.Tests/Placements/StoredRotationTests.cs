using System.Text.Json;
using Dit.Core.Placements;
using Dit.Interface.Placements;

namespace Dit.Interface.Tests.Placements;

/// <summary>Pictures, pending changes and plans as an earlier version kept them are still read.</summary>
public class StoredRotationTests
{
    private const string Entry = """
        {"Dpn":"WMD/RRK01/021/STR/001","Current":{"LastName":"Bell","FirstName":"Cy"},"CurrentEnd":"2026-08-04",
        "CurrentWte":0.75,"CurrentNextVpd":"096",
        "Next":{"LastName":"Nowak","FirstName":"Ny","GmcNumber":"7000022"},"NextStart":"2026-08-05","NextWte":0.8,
        "NextCurrentVpd":"","NextGrade":"ST3","Specialty":"",
        "IsVacant":false,"File":"DE_WMD_DNC_20260506_00000011.DAT","FileDate":"2026-05-06","FileSequence":11}
        """;

    private const string Pending = """
        [{"Id":"DE_WMD_DNC_20260506_00000011-0000001-431-Withdrawal","Kind":"Withdrawal","Vpd":"431","Dpn":"WMD/RRK01/021/STR/001",
        "Trainee":{"LastName":"Nowak","FirstName":"Ny"},"Reason":"3","OldNumber":"","Ordinal":1,
        "File":"DE_WMD_DNC_20260506_00000011.DAT","FileDate":"2026-05-06",
        "FileSequence":11,"Since":"2026-05-06"}]
        """;

    [Fact]
    public void Picture_OfAnEarlierVersion_IsReadAndItsWteIsToOneDecimal()
    {
        var entry = Assert.Single(JsonSerializer.Deserialize($"[{Entry}]", RotationJson.Default.ListRotationEntry)!);

        Assert.Equal(("Bell", "Nowak", 0.8m, 0.8m), (entry.Current!.LastName, entry.Next!.LastName, entry.CurrentWte, entry.NextWte));
        Assert.Equal(("096", "ST3", 11), (entry.CurrentNextVpd, entry.NextGrade, entry.FileSequence));
    }

    [Fact]
    public void Pending_OfAnEarlierVersion_IsRead()
    {
        var change = Assert.Single(JsonSerializer.Deserialize(Pending, RotationJson.Default.ListPendingChange)!);

        Assert.Equal((PendingKind.Withdrawal, "Nowak", "3", null),
            (change.Kind, change.Trainee.LastName, change.Reason, change.Replacement));
    }

    [Fact]
    public void Plan_OfAnEarlierVersion_TellsOfItsOnePlaceAndOfWhatWasLeftOut()
    {
        const string Kept = $$"""
            {"Rows":[],"Changed":[],"Picture":[],"Pending":[],"Concerned":["431"],"LeftOut":[{"Kind":"Rotation","Vpd":"431","Ordinal":0,
            "Dpn":"WMD/RRK01/021/STR/001","PositionId":"1","PositionName":"","HostLead":"",
            "Rotation":{{Entry}},"IsLeftOut":true,"Others":[]}]}
            """;
        var plan = JsonSerializer.Deserialize(Kept, NotificationPlanJson.Default.NotificationPlan)!;

        var picture = Assert.Single(plan.OfTheWhole).Picture!;
        Assert.Equal(("Bell", "Nowak"), (picture.Holders.Single().Trainee.LastName, picture.Nexts.Single().Trainee.LastName));
    }

    [Fact]
    public void Event_WrittenAndRead_IsTheSame()
    {
        var picture = new PostPicture([new(new Trainee("Bell", "Cy", null), null, 0m, "NOT KNOWN")],
            [new(new Trainee("Nowak", "Ny", null), new(2026, 8, 5), 1.2m, "") { IsInEsr = true }], false);
        var plan = new NotificationPlan([], [], [], [],
            [new() { Kind = PlacementEventKind.Rotation, Ordinal = 1, Dpn = "D", Picture = picture, Rows = [1, 3] }], []);

        var json = JsonSerializer.Serialize(plan, NotificationPlanJson.Default.NotificationPlan);
        var read = JsonSerializer.Deserialize(json, NotificationPlanJson.Default.NotificationPlan)!.OfTheWhole.Single();

        Assert.DoesNotContain("\"Rotation\":", json, StringComparison.Ordinal);
        Assert.True(read.Picture!.SaysTheSameAs(picture));
        Assert.Equal([1, 3], read.Rows!);
    }
}
