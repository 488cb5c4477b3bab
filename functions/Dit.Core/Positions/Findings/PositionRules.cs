using Dit.Core.Applicants;

namespace Dit.Core.Positions.Findings;

/// <summary>The catalogue of rules about positions (rules.md, P001 to P009). Of these only P002 and P006 keep a position out.</summary>
public static class PositionRules
{
    private const string Vacant =
        "nobody holds the post and no applicant is known for the next rotation: ask the local office if this is not expected";

    private static readonly PositionRule _duplicateDpn = new(
        "P001", Severity.Error, false, "Two or more live positions of one employer carry the same DPN",
        about => about.IsLive && about.SameDpn.Count > 1
            ? $"{about.SameDpn.Count.ToString(CultureInfo.InvariantCulture)} live positions carry this DPN ({Ids(about.SameDpn)}): leave "
                + "it on one of them"
            : null);

    private static readonly PositionRule _badForm = new(
        "P002", Severity.Error, true, "The DPN does not fit its form, or is over 30 characters",
        about => about.Position.UsableDpn is null
            ? $"{WrongForm(about.Position.Dpn)}, so the position is not sent: correct the DPN"
            : null);

    private static readonly PositionRule _locum = new(
        "P003", Severity.Warning, false, "A DPN on a position with a locum occupation code",
        about => about.Reference.LocumOccupationCodes.Contains(about.Position.OccupationCode)
            ? $"occupation code {about.Position.OccupationCode} marks a locum post: remove the DPN from a LAS post; on a LAT post change "
                + "the code back when the locum leaves"
            : null);

    private static readonly PositionRule _singleShared = new(
        "P004", Severity.Warning, false, "Type SINGLE on a training post with two or more holders now or at the next rotation",
        about => about.Position.Type == PositionType.Single && CrowdedOn(about) is { } day
            ? $"the type is SINGLE and two or more people hold the post on {BusinessDate.InWords(day)}: set the type to SHARED or NONE"
            : null);

    private static readonly PositionRule _noHostLead = new(
        "P005", Severity.Warning, false, "No host or lead flag although another employer carries the same DPN",
        about => about.Position.HostLead.Length == 0 && Elsewhere(about) is { Count: > 0 } others
            ? $"the DPN is also carried by employer {string.Join(", ", others)}: set the flag to Host Employer or Lead Employer"
            : null);

    private static readonly PositionRule _noBody = new(
        "P006", Severity.Error, true, "The Managing Deanery Body is unknown, or blank with an unknown prefix",
        about => Routing.BodyOf(about.Position, about.Reference) is null
            ? $"{Routing.WhyUnknown(about.Position)}, so the position is not sent: correct the body or the DPN"
            : null);

    private static readonly PositionRule _otherStaffGroup = new(
        "P007", Severity.Warning, false, "A DPN on a position outside Medical and Dental",
        about => !about.Position.IsMedical
            ? $"the staff group is {OrBlank(about.Position.StaffGroup)}, not {Position.MedicalAndDental}: remove the DPN or correct the "
                + "staff group"
            : null);

    private static readonly PositionRule _vacant = new(
        "P008", Severity.Info, false, "A live training position without holder and without applicant for the next rotation",
        about => about.IsLive && about.Placement is { Now.Count: 0, Next.Count: 0 } ? Vacant : null)
    {
        SameForAll = Vacant,
    };

    private static readonly PositionRule _overEstablished = new(
        "P009", Severity.Info, false, "More holders' FTE than the budgeted FTE",
        about => about.Position.BudgetedFte is { } budget && about.Placement.Now.Sum(holder => holder.Fte ?? 0) is var held && held > budget
            ? $"the holders' FTE is {Number(held)}, the budgeted FTE {Number(budget)}: check the establishment"
            : null);

    /// <summary>Every rule, in order of id.</summary>
    public static IReadOnlyList<PositionRule> All { get; } =
        [_duplicateDpn, _badForm, _locum, _singleShared, _noHostLead, _noBody, _otherStaffGroup, _vacant, _overEstablished];

    private static string WrongForm(string dpn) => dpn.Length > DeaneryPostNumber.MaxLength
        ? $"the DPN has {dpn.Length.ToString(CultureInfo.InvariantCulture)} characters, more than "
            + $"{DeaneryPostNumber.MaxLength.ToString(CultureInfo.InvariantCulture)}"
        : "the DPN is not of the form BODY/SITE/SPECIALTY/GRADE/NNN[/SUFFIX]";

    private static DateOnly? CrowdedOn(PositionCase about) =>
        about.Placement.Rotations.Where(rotation => rotation > about.Day).Prepend(about.Day)
            .Where(day => about.Placement.PeopleOn(day) > 1).Cast<DateOnly?>().FirstOrDefault();

    // A post that ended elsewhere keeps its DPN for the record [F]; it is no host or lead of anything.
    private static List<Vpd> Elsewhere(PositionCase about) =>
        [.. about.Directory.WithDpn(about.Position.Dpn)
            .Where(other => other.Vpd != about.Position.Vpd && LiveRule.WhyNotOpen(other, about.Day) is null)
            .Select(other => other.Vpd).Distinct()];

    private static string Ids(IEnumerable<Position> positions) => string.Join(", ", positions.Select(position => position.Id.ToString()));

    private static string OrBlank(string text) => text.Length == 0 ? "blank" : text;

    private static string Number(decimal fte) => fte.ToString("0.####", CultureInfo.InvariantCulture);
}
