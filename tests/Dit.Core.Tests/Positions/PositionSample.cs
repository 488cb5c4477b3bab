using Dit.Core.Codes;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Positions;

/// <summary>A small region: employers 431 and 096 on, 500 off; bodies WMD, EOE (prefixes EAN, EOE) and LDN on, SEV off.</summary>
internal static class PositionSample
{
    internal static readonly DateOnly Day = new(2026, 5, 4);
    internal static readonly Vpd Trust = Vpd.Parse("431");
    internal static readonly Vpd OtherTrust = Vpd.Parse("096");
    internal static readonly Vpd OffTrust = Vpd.Parse("500");
    internal static readonly DeaneryBody Wmd = DeaneryBody.Parse("WMD");
    internal static readonly DeaneryBody Eoe = DeaneryBody.Parse("EOE");
    internal static readonly DeaneryBody Ldn = DeaneryBody.Parse("LDN");
    internal const string Dpn = "WMD/RRK01/021/STR/001";

    internal static readonly ReferenceData Config = new(
        [
            new Employer(Trust, "RRK", "Birmingham", UpdateMode.Part, true),
            new Employer(OtherTrust, "RWE", "Leicester", UpdateMode.Full, true),
            new Employer(OffTrust, "RXX", "Elsewhere", UpdateMode.Part, false),
        ],
        [
            new Body(Wmd, "West Midlands", ["WMD"], true), new Body(Eoe, "East of England", ["EAN", "EOE"], true),
            new Body(Ldn, "London", ["LDN"], true), new Body(DeaneryBody.Parse("SEV"), "Severn", ["SEV"], false),
        ],
        [],
        ["970"]);

    /// <summary>A position with nothing wrong but that nobody is on it.</summary>
    internal static Position Live(long id = 1001, Vpd? vpd = null) => new()
    {
        Vpd = vpd ?? Trust,
        Id = new PositionId(id),
        Number = 5001,
        From = new DateOnly(2020, 1, 1),
        Name = "5001|Specialty Registrar|021|Cardiology|",
        Dpn = Dpn,
        Status = HiringStatus.Active,
        Type = PositionType.Shared,
        BudgetedFte = 1m,
        StaffGroup = "Medical and Dental",
        JobRole = "Specialty Registrar",
        OccupationCode = "021",
        Payscale = "MN37",
        GradeStep = "3",
        OrganisationId = "77",
        WorkplaceOrgCode = "RRK02",
        HostLead = "Lead Employer",
    };

    /// <summary>Live positions with these ids, each with its own DPN.</summary>
    internal static IEnumerable<Position> LiveRange(int count) =>
        Enumerable.Range(1, count).Select(i => Live(i) with { Dpn = $"WMD/RRK01/021/STR/{i:D3}" });

    internal static PositionBook Book(params IEnumerable<Position> positions)
    {
        var all = positions.ToList();
        return Book(all.Count == 0 ? Trust : all[0].Vpd, all, new Organisation("77", "Cardiology Dept", "9"), "Heartlands, Ward 3");
    }

    /// <summary>A book that is the same on every day.</summary>
    internal static PositionBook Book(Vpd vpd, IEnumerable<Position> positions, Organisation organisation, string location) =>
        new PositionPeriods(vpd, positions, [], [organisation], [new(organisation.LocationId, location)], []).On(default);

    internal static PositionBook Book(IEnumerable<Position> positions, IEnumerable<FormerDpn> former) =>
        new PositionPeriods(Trust, positions, [], [], [], former).On(default);

    internal static PositionDirectory Directory(params IEnumerable<Position> positions) =>
        new(positions.GroupBy(position => position.Vpd).Select(group => Book(group)));
}
