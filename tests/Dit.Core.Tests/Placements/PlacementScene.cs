using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.People;
using Dit.Core.Placements;
using Dit.Core.Positions;
using Dit.Core.Reference;
using Dit.Core.Tests.Applicants;

namespace Dit.Core.Tests.Placements;

/// <summary>A shared post that host 431 and lead 096 have live; both on. Tests change what they are about.</summary>
internal sealed record PlacementScene
{
    internal const string Dpn = Scene.Dpn;
    internal static readonly Vpd Host = Scene.Employer;
    internal static readonly Vpd Lead = Vpd.Parse("096");
    internal static readonly PositionId HostPosition = Scene.PositionId;
    internal static readonly PositionId LeadPosition = new(2000001);

    internal DateOnly Today { get; init; } = new(2026, 5, 6);

    internal string File { get; init; } = "DE_WMD_DNC_20260506_00000011.DAT";

    internal IReadOnlyList<Vpd> Off { get; init; } = [];

    internal IReadOnlyList<Position> Positions { get; init; } =
    [
        new() { Vpd = Host, Id = HostPosition, Number = 5001, Name = "5001|Registrar|M19|Cardiology|", Dpn = Dpn,
            Status = HiringStatus.Active, Type = PositionType.Shared, HostLead = "Host Employer" },
        new() { Vpd = Lead, Id = LeadPosition, Number = 6001, Name = "6001|Registrar|M19|Cardiology|", Dpn = Dpn,
            Status = HiringStatus.Active, Type = PositionType.Shared, HostLead = "Lead Employer" },
    ];

    internal IReadOnlyList<ApplicantRecord> Held { get; init; } = [];

    internal IReadOnlyList<EsrPerson> People { get; init; } = [];

    internal IReadOnlyList<EsrAssignment> Assignments { get; init; } = [];

    internal RotationPicture Picture { get; init; } = RotationPicture.Empty;

    internal IReadOnlyList<PendingChange> Pending { get; init; } = [];

    internal ReferenceData Reference => new(
        [
            new Employer(Host, "RRK", "Birmingham", UpdateMode.Part, !Off.Contains(Host)),
                new Employer(Lead, "RWE", "Leicester", UpdateMode.Full, !Off.Contains(Lead)),
        ],
        [new Body(DeaneryBody.Parse("WMD"), "West Midlands", ["WMD"], true), new Body(DeaneryBody.Parse("LDN"), "London", ["LDN"], true)],
        [],
        []);

    internal NotificationCase Case
    {
        get
        {
            var directory =
                new PositionDirectory(Positions.GroupBy(position => position.Vpd)
                    .Select(group => new PositionPeriods(group.Key, group, [], [], [], []).On(default)));
            // Only the host has people in these scenes.
            EmployerFacts[] employers =
            [
                new(Host, new PeopleBook(Host, People, Assignments), [.. Held.Where(record => record.Vpd == Host)]),
                new(Lead, PeopleBook.Empty(Lead), [.. Held.Where(record => record.Vpd == Lead)]),
            ];
            return new(InterfaceFileName.Read(File)!, Today, Reference, directory, employers, Picture, Pending);
        }
    }

    internal Decided Decide(params NotText[] rows) => Decide(rows.Select((row, i) => row.Read(i + 1)));

    internal Decided Decide(IEnumerable<NotificationRow> rows)
    {
        var decision = new NotificationDecision(Case);
        return new Decided([.. rows.Select(decision.Decide)], decision);
    }

    /// <summary>Ada Okafor as an applicant, at the host unless said otherwise; from 20 July 2026 to 2 February 2027.</summary>
    internal static ApplicantRecord Ada(Vpd? vpd = null) => new Scene().Decide(new RowText()).Record is var record && vpd is { } other
        ? record with { Vpd = other, Position = LeadPosition, Number = "200000000000001" }
        : record;

    /// <summary>Another Ada Okafor at the host: her own number, born a year later.</summary>
    internal static ApplicantRecord Twin()
    {
        var row = new RowText().With("RegistrationNumber", "7123457").With("DateOfBirth", "19910314").With("NiNumber", "");
        return new Scene().Decide(row).Record with { Number = "300000000000099" };
    }

    /// <summary>Another doctor as an applicant at the host.</summary>
    internal static ApplicantRecord Someone(int n) =>
        new Scene().Decide(new RowText().Someone(n)).Record with { Number = $"30000000000000{n}" };

    internal sealed record Decided(IReadOnlyList<NotificationOutcome> Outcomes, NotificationDecision Decision)
    {
        internal NotificationOutcome Only => Outcomes.Single();

        internal IReadOnlyList<ApplicantRecord> Changed => Decision.Changed;

        internal string Ids =>
            string.Join(' ',
                Outcomes.SelectMany(outcome => outcome.Messages).Select(message => $"{message.Severity.ToString()[0]}-{message.Rule}"));

        /// <summary>What only the file as a whole says: rotations, and what a full file leaves out.</summary>
        internal IReadOnlyList<PlacementEvent> Whole { get; } = Decision.OfTheWhole();

        /// <summary>All events: those of the rows in the order of the file, then those of the whole.</summary>
        internal IEnumerable<PlacementEvent> Events => Outcomes.SelectMany(outcome => outcome.Events).Concat(Whole);

        /// <summary>Events as <c>096 Withdrawn</c>, in order.</summary>
        internal IReadOnlyList<string> Told => [.. Events.Select(told => $"{told.Vpd ?? "office"} {told.Kind}")];
    }
}
