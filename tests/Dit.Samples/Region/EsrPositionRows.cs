using Dit.Core.Codes;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Region;

/// <summary>Rows about positions: POA and PIA.</summary>
internal partial class EsrRows
{
    private protected const string PostDetail = "NHS Med and Dental Post Detail";

    // Columns of POA without the host/lead flag, which only some sites fill.
    private static readonly int _positionColumns = GoLayouts.Position.Count - 2;

    /// <summary>All periods of a position, and its extra information where the employer writes that.</summary>
    internal void Position(SamplePosition post)
    {
        var isInformationFirst = post.Id % 5 == 0;
        if (isInformationFirst) Information(post);
        foreach (var period in InOrder(post, post.OtherPeriods, post.Id)) Period(post, period);
        if (!isInformationFirst) Information(post);
    }

    /// <summary>One period of a position alone.</summary>
    internal void Period(SamplePosition post) => Period(post, post);

    private void Period(SamplePosition post, SamplePosition period)
    {
        Fill(
            GoLayouts.Position,
            ("PositionId", post.IdText), ("EffectiveFrom", FileDate.Write(period.From)), ("EffectiveTo", To(period)),
            ("PositionNumber", post.NumberText), ("PositionName", period.Name), ("BudgetedFte", period.BudgetedFte),
                ("SubjectiveCode", "M18A"),
            ("JobStaffGroup", period.StaffGroup), ("JobRole", period.JobRole), ("OccupationCode", period.OccupationCode),
            ("Payscale", period.Payscale), ("GradeStep", period.GradeStep), ("IsaRegulatedPost", "N"),
                ("OrganisationId", Number(period.Department.Id)),
            ("HiringStatus", period.Status), ("PositionType", period.Type), ("WorkplaceOrgCode", post.Employer.OdsCode),
                ("LastUpdate", _updated),
            ("SubjectiveCodeDescription", "Medical Staff \\ Doctors in Training"));
        if (!post.Employer.WritesInformation)
        {
            _values[GoLayouts.Position["DeaneryPostNumber"] - 1] = post.Dpn;
            _values[GoLayouts.Position["ManagingDeaneryBody"] - 1] = post.ManagingBody;
        }

        Raw($"POA~{string.Join('~', _values.AsSpan(0, _positionColumns).ToArray())}");
    }

    // Open is nothing, or Oracle's end of time.
    private static string? To(SamplePosition period) => period.To is null && period.Number % 3 == 0 ? EndOfTime : FileDate.Write(period.To);

    // Beside the row that counts there may be one of another type, and an older one of the same type further down.
    private void Information(SamplePosition post)
    {
        if (!post.Employer.WritesInformation || (post.Dpn.Length == 0 && post.ManagingBody.Length == 0)) return;
        if (post.Number % 10 == 1) Information(post with { Dpn = "NOT/A/DPN" }, InformationId(post) + 1, "NHS Recruitment Detail");
        Information(post, InformationId(post), post.Number % 7 == 2 ? " NHS Med Post Detail" : PostDetail);
        if (post.Number % 10 == 4)
            Information(post with { Dpn = $"{post.Dpn}/OLD" }, InformationId(post) + 1, PostDetail, "20190101 090000");
    }

    private protected void Information(SamplePosition post, long id, string type, string? updated = null)
    {
        Fill(
            GoLayouts.PositionInformation,
            ("PositionId", post.IdText), ("PositionExtraInformationId", Number(id)), ("InformationType", type), ("Category", type.Trim()),
            ("Information1", post.Dpn), ("Information2", "1A"), ("Information3", "Full Shift"), ("Information6", post.ManagingBody),
            ("Information7", Flag(post)), ("LastUpdate", updated ?? _updated));
        Put(GoLayouts.PositionInformation);
    }

    private static string Flag(SamplePosition post) => post.HostLead.Length == 0 ? "" : (post.Number % 4) switch
    {
        0 => post.HostLead,
        1 => post.HostLead.Split(' ')[0].ToUpperInvariant(),
        _ => post.HostLead[..1],
    };

    // Two ids of extra information are kept for each position.
    private protected static long InformationId(SamplePosition post) => post.Id * 2;
}
