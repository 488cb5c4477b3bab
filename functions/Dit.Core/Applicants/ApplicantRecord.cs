using Dit.Core.Identity;
using Dit.Core.Placements.Grid;

namespace Dit.Core.Applicants;

/// <summary>
/// An applicant in an employer's ESR, created by this interface. Its identity is employer, position and person; its number
/// is derived from the row that created it, so that doing a row again makes no second one. Personal data: never logged.
/// </summary>
public sealed record ApplicantRecord
{
    /// <summary>The employer.</summary>
    public required Vpd Vpd { get; init; }

    /// <summary>The position.</summary>
    public required PositionId Position { get; init; }

    /// <summary>The applicant number: fifteen digits, derived.</summary>
    public required string Number { get; init; }

    /// <summary>Where the record stands.</summary>
    public ApplicantState State { get; init; }

    /// <summary>
    /// The columns of the row that counts, in the order of the layout with the record type: trimmed, left-out values empty,
    /// columns 33 to 36 always empty (special-category data are never written).
    /// </summary>
    public required ApplicantValues Values { get; init; }

    /// <summary>The body that sent it.</summary>
    public required DeaneryBody Body { get; init; }

    /// <summary>The file whose row made the record.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>That row's ordinal.</summary>
    public required int CreatedByOrdinal { get; init; }

    /// <summary>The business date on which it was created; it can be hired from the day after [F].</summary>
    public required DateOnly CreatedOn { get; init; }

    /// <summary>The newest file that spoke of it.</summary>
    public required string LastFile { get; init; }

    /// <summary>That file's date: newest wins by date, then number (A043).</summary>
    public required DateOnly LastFileDate { get; init; }

    /// <summary>That file's number.</summary>
    public required int LastFileSequence { get; init; }

    /// <summary>The applicant assignment on an existing employee (S002); empty when there is none.</summary>
    public string AssignmentId { get; init; } = "";

    /// <summary>What matching found, in a form that is equal when the match is the same (M010 comes again when it changed).</summary>
    public string Match { get; init; } = "";

    /// <summary>The number of the applicant in whose place this one comes (DNC type 3); empty when there is none.</summary>
    public string Replaces { get; init; } = "";

    /// <summary>The number of the applicant who comes in this one's place (DNC type 3); empty when none is known.</summary>
    public string ReplacedBy { get; init; } = "";

    /// <summary>
    /// The GMC number by which the person was known before, when the row that counts gives none; else empty. A record takes a
    /// number up and never loses it, so that the same person under another name stays one record.
    /// </summary>
    public string KnownGmc { get; init; } = "";

    /// <summary>What happened to the record, oldest first, each with its business date and cause.</summary>
    public IReadOnlyList<ApplicantStep> Steps { get; init; } = [];

    /// <summary>Which notice tells of its lapse: its business date and number on that day, yyyymmdd-n; empty when none does.</summary>
    public string LapseNotice { get; init; } = "";

    /// <summary>The stored version from which a decision begins; empty when never stored. Decisions carry it on unseen.</summary>
    public string Version { get; init; } = "";

    /// <summary>The run that last decided the record; empty for one that was never stored.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>The earliest hire date.</summary>
    public DateOnly ReadyFrom => CreatedOn.AddDays(1);

    /// <summary>The projected hire date that counts: a blank one means the effective date (interface-files.md, section 7).</summary>
    public DateOnly? ProjectedHire =>
        FileDate.Read(Values.Span(ApplicantColumns.ProjectedHire)) ?? FileDate.Read(Values.Span(ApplicantColumns.EffectiveDate));

    /// <summary>The projected end date; null is open.</summary>
    public DateOnly? ProjectedEnd => FileDate.Read(Values.Span(ApplicantColumns.ProjectedEnd));

    /// <summary>The GMC number that the row gives, else the one known before; null when the record holds none (A031).</summary>
    public GmcNumber? GmcNumber =>
        Codes.GmcNumber.IsRegisteredWith(Values.Span(ApplicantColumns.ProfessionalBody))
        && Codes.GmcNumber.Read(Values.Span(ApplicantColumns.RegistrationNumber)) is { } given
            ? given
            : Codes.GmcNumber.Read(KnownGmc);

    /// <summary>First name and surname, as people are called.</summary>
    public string FullName => Values.FullName;

    /// <summary>The birth date; null when none is held.</summary>
    public DateOnly? Born => FileDate.Read(Values.Span(ApplicantColumns.DateOfBirth));

    /// <summary>The DPN that the row gave; empty when it gave none.</summary>
    public string GivenDpn => Values[ApplicantColumns.Dpn];

    /// <summary>Who the record is about. Made each time: keep it where it is asked for often.</summary>
    public PersonIdentity Person => new()
    {
        GmcNumbers = GmcNumber is { } gmc ? [gmc] : [],
        NiNumber = NationalInsuranceNumber.Read(Values.Span(ApplicantColumns.NiNumber)),
        DateOfBirth = FileDate.Read(Values.Span(ApplicantColumns.DateOfBirth)),
        Surname = PersonName.Read(Values.Span(ApplicantColumns.LastName)),
        FirstName = PersonName.Read(Values.Span(ApplicantColumns.FirstName)),
    };

    /// <summary>Surname, first name, as ESR lists people.</summary>
    public string ListName => GridWords.Name(Values[ApplicantColumns.LastName], Values[ApplicantColumns.FirstName]);

    /// <summary>The record with one step more; the same step again adds nothing.</summary>
    public ApplicantRecord Then(DateOnly on, ApplicantEvent what, string cause)
    {
        var step = new ApplicantStep(on, what, cause);
        if (Steps.Contains(step)) return this;
        // The first steps tell where it came from, the last where it stands; a record that is changed each day loses the middle.
        return this with { Steps = Steps.Count < ApplicantStep.Most ? [.. Steps, step] : [.. Steps.Take(2), .. Steps.Skip(3), step] };
    }
}
