using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.People.Updates;
using static Dit.Core.Tests.People.PersonRows;

namespace Dit.Core.Tests.People;

/// <summary>Positions below 5000 are 431's, those from there on 096's; 9999 is nobody's.</summary>
public class PersonGroupReaderTests
{
    [Fact]
    public async Task ReadAsync_TwoPostsOfAPerson_AreOneGroup() =>
        Assert.Equal(["431 900: 1 2"], await ReadAsync(Head("900", 1), Head("900", 2), Phone("900")));

    [Fact]
    public async Task ReadAsync_TwoPeopleOfAnEmployer_AreTwoGroups() =>
        Assert.Equal(["431 900: 1", "431 901: 2"], await ReadAsync(Head("900", 1), Head("901", 2)));

    [Fact]
    public async Task ReadAsync_SameIdOfTwoEmployers_IsTwoGroups() =>
        Assert.Equal(["431 900: 1", "096 900: 5000"], await ReadAsync(Head("900", 1), Head("900", 5000)));

    [Fact]
    public async Task ReadAsync_PositionOfNobody_IsLeftOut() =>
        Assert.Equal(["431 901: 1"], await ReadAsync(Head("900", 9999), Phone("900"), Head("901", 1)));

    private static async Task<IEnumerable<string>> ReadAsync(params PersonRow[] rows)
    {
        var writer = new RecordWriter(FileSyntax.De);
        foreach (var record in rows.Select(row => row.ToOutbound())) writer.Write(record.Layout, [.. record.Values]);
        var groups = await PersonGroupReader.ReadAsync(
            new MemoryStream(writer.Written.ToArray()), VpdOf, TestContext.Current.CancellationToken);
        return groups.Select(group => $"{group.Vpd} {group.PersonId}: {string.Join(' ', group.Positions())}");
    }

    private static Vpd? VpdOf(PositionId id) => id.Value switch { 9999 => null, < 5000 => Vpd.Parse("431"), _ => Vpd.Parse("096") };
}
