using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Applicants;

/// <summary>One employer on one day: 431, with position 1000001, all on, nobody held. Tests change what they are about.</summary>
internal sealed record Scene
{
    internal const string Dpn = "WMD/RRK01/004/STR/001";
    internal static readonly Vpd Employer = Vpd.Parse("431");
    internal static readonly PositionId PositionId = new(1000001);

    internal DateOnly Today { get; init; } = new(2026, 5, 5);

    internal string File { get; init; } = "DE_WMD_APP_20260505_00003754.DAT";

    internal Position Position { get; init; } = new()
    {
        Vpd = Employer,
        Id = PositionId,
        Number = 5001,
        Name = "5001|Specialty Registrar|M19|Cardiology|",
        Dpn = Dpn,
        Status = HiringStatus.Active,
        Type = PositionType.None,
    };

    internal IReadOnlyList<Position> OtherPositions { get; init; } = [];

    internal IReadOnlyList<FormerDpn> FormerDpns { get; init; } = [];

    internal bool EmployerOn { get; init; } = true;

    internal bool BodyOn { get; init; } = true;

    internal IReadOnlyList<EsrPerson> People { get; init; } = [];

    /// <summary>False before the employer's first file: nobody is known, which is not the same as a book of nobody.</summary>
    internal bool IsAnybodyKnown { get; init; } = true;

    internal IReadOnlyList<EsrAssignment> Assignments { get; init; } = [];

    internal IReadOnlyList<ApplicantRecord> Held { get; init; } = [];

    internal string Attempt { get; init; } = "";

    /// <summary>Ada Okafor as ESR knows her.</summary>
    internal static EsrPerson Ada { get; } = new()
    {
        PersonId = "900",
        DateOfBirth = new(1990, 3, 14),
        LastName = "Okafor",
        FirstName = "Ada",
        NiNumber = "AB123456",
        GmcNumbers = ["7123456"],
    };

    internal static EsrPerson Other { get; } = new()
    {
        PersonId = "901",
        DateOfBirth = new(1980, 1, 1),
        LastName = "Nowak",
        FirstName = "Jan",
        NiNumber = "CE999999",
        GmcNumbers = ["7999999"],
    };

    internal static EsrAssignment Employs(EsrPerson person, PositionId? position = null, DateOnly? start = null, DateOnly? end = null) =>
        new()
        {
            AssignmentId = "A" + person.PersonId,
            PersonId = person.PersonId,
            IsEmployee = true,
            Position = position ?? PositionId,
            Start = start,
            End = end,
        };

    internal PeopleBook Book => new(Employer, People, Assignments);

    internal ReferenceData Reference => new(
        [new Employer(Employer, "RRK", "University Hospitals Birmingham", UpdateMode.Part, EmployerOn)],
        [
            new Body(DeaneryBody.Parse("WMD"), "West Midlands", ["WMD"], BodyOn),
            new Body(DeaneryBody.Parse("EOE"), "East of England", ["EAN", "EOE"], true),
        ],
        [],
        []);

    /// <summary>Decides the rows in order.</summary>
    internal Decided Decide(params RowText[] rows) => DecideRows([.. rows.Select((row, i) => row.Read(i + 1))]);

    internal Decided DecideRows(params ApplicantRow[] rows)
    {
        var book = new PositionPeriods(Employer, [Position, .. OtherPositions], [], [], [], FormerDpns).On(Today);
        var tally = new DpnTally();
        foreach (var row in rows) tally.Add(row, row.PositionId is { } id ? book.Positions.GetValueOrDefault(id) : null);
        var people = IsAnybodyKnown ? Book : null;
        var employer = new EmployerCase(Employer, InterfaceFileName.Read(File)!, Today, Reference, book, people, Held, tally, Attempt);
        var decision = new EmployerDecision(employer);
        return new Decided([.. rows.Select(decision.Decide)], decision.Changed);
    }

    /// <summary>What comes of one row: its messages as "E A020", "W A030", "I S001".</summary>
    internal IReadOnlyList<string> Judge(RowText row) => Decide(row).Outcomes[0].Ids();

    /// <summary>The scene in which those records are held.</summary>
    internal Scene Holding(Decided decided) => this with { Held = decided.Changed };

    internal sealed record Decided(IReadOnlyList<RowOutcome> Outcomes, IReadOnlyList<ApplicantRecord> Changed)
    {
        internal ApplicantRecord Record => Changed.Single();
    }
}

internal static class OutcomeWords
{
    internal static IReadOnlyList<string> Ids(this RowOutcome outcome) =>
        [.. outcome.Messages.Select(message => $"{message.Severity.ToString()[0]} {message.Rule}")];

    internal static string WordsOf(this RowOutcome outcome, string rule) => outcome.Messages.Single(message => message.Rule == rule).Words;
}
