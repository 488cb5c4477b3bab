using Dit.Core.Placements;

namespace Dit.Core.Tests.Placements;

/// <summary>The picture of a body, and that of a post made from it: equal pictures are equal lists.</summary>
public class RotationPictureTests
{
    private const string Dpn = PlacementScene.Dpn;
    private const string OtherDpn = "WMD/RRK01/004/STR/002";

    private static readonly DateOnly _day = new(2026, 8, 5);

    private static RotationEntry Entry(string current, string next, int? day = null, string dpn = Dpn) => new()
    {
        Dpn = dpn,
        Current = Named(current),
        CurrentEnd = day is { } ends ? _day.AddDays(ends) : null,
        Next = Named(next),
        NextStart = day is { } starts ? _day.AddDays(starts) : null,
        File = "DE_WMD_DNC_20260506_00000011.DAT",
        FileDate = new(2026, 5, 6),
        FileSequence = 11,
    };

    private static Trainee? Named(string last) => last.Length == 0 ? null : new(last, "Ny", null);

    [Fact]
    public void Entries_InAnyOrder_StandByDpnHolderNextAndStart()
    {
        RotationEntry[] ordered =
        [
            Entry("Bell", "Nowak", 3), Entry("Bell", "Nowak", 9), Entry("Bell", "Price", 1), Entry("Cole", "Abel", 2),
            Entry("Abel", "Abel", 1, OtherDpn),
        ];

        Assert.Equal(ordered, new RotationPicture(ordered.Reverse()).Entries);
    }

    [Fact]
    public void NextOn_TraineeOnTwoPlaces_StandsOnceWithTheEarlierStart()
    {
        var picture = new RotationPicture([Entry("Bell", "Nowak", 7), Entry("Cole", "Nowak", 0), Entry("Dunn", "Price", 3)]);

        Assert.Equal([("Nowak", _day), ("Price", _day.AddDays(3))],
            picture.NextOn(Dpn).Select(entry => (entry.Next!.LastName, entry.NextStart!.Value)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Nowak", false)]
    public void IsVacant_OnePlaceOfTwoIsVacant_UnlessSomebodyComes(string next, bool isVacant)
    {
        RotationEntry[] places = [Entry("Bell", "") with { IsVacant = true }, Entry("Cole", next)];

        Assert.Equal(isVacant, new RotationPicture(places).IsVacant(Dpn));
        Assert.Equal(isVacant, PostPicture.Of(places).IsVacant);
    }

    [Fact]
    public void Of_PlacesInAnyOrder_AreByDateThenPersonAndWithoutDateLast()
    {
        RotationEntry[] ordered = [Entry("Zola", "Zola", 1), Entry("Bell", "Bell", 2), Entry("Cole", "Cole", 2), Entry("Abel", "Abel")];

        var picture = PostPicture.Of([.. ordered.Reverse()]);

        Assert.Equal(["Zola", "Bell", "Cole", "Abel"], picture.Holders.Select(holder => holder.Trainee.LastName));
        Assert.Equal(["Zola", "Bell", "Cole", "Abel"], picture.Nexts.Select(next => next.Trainee.LastName));
    }

    [Theory]
    [InlineData("Bell", "Nowak", false, true)]
    [InlineData("Cole", "Nowak", false, false)]
    [InlineData("Bell", "Price", false, false)]
    [InlineData("Bell", "", true, false)]
    public void SaysTheSameAs_HoldersNextsAndVacancy_AllCount(string current, string next, bool isVacant, bool isSame)
    {
        var other = PostPicture.Of([Entry(current, next, 1) with { IsVacant = isVacant }]);

        Assert.Equal(isSame, PostPicture.Of([Entry("Bell", "Nowak", 1)]).SaysTheSameAs(other));
    }

    [Fact]
    public void SaysTheSameAs_VacancyAlone_Counts() =>
        Assert.False(PostPicture.Of([Entry("Bell", "")]).SaysTheSameAs(PostPicture.Of([Entry("Bell", "") with { IsVacant = true }])));

    [Fact]
    public void Rotation_OfAnEvent_NeverReplacesItsPicture()
    {
        var picture = PostPicture.Of([Entry("Bell", "Nowak")]);
        var told = new PlacementEvent { Kind = PlacementEventKind.Rotation, Ordinal = 1, Dpn = Dpn, Picture = picture, Rotation = null };

        Assert.Same(picture, told.Picture);
    }

    [Fact]
    public void Rotation_ThatAnEventOfAnotherTypeKeptAsNull_IsNoPicture() =>
        Assert.Null(new PlacementEvent { Kind = PlacementEventKind.NewDpn, Ordinal = 1, Dpn = Dpn, Rotation = null }.Picture);
}
