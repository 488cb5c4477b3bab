using Dit.Core.Placements;

namespace Dit.Core.Notices;

/// <summary>What happened and what to do, by kind of event, in words an MSO uses.</summary>
/// <param name="Subject">Of one, and of many.</param>
/// <param name="Happened">The sentence behind the count.</param>
internal sealed record PlacementWords(NoticeKind Kind, (string One, string Many) Subject, string Happened, IReadOnlyList<string> Steps)
{
    private const string OneTraineeEach = "Each block below is one trainee with their own dates; others on the same post keep theirs.";
    private const string ReplacedRecords =
        " Open applicant records of those who do not come are marked Replaced and point to the new one.";

    /// <summary>The words for a kind; of applicant records only when an event is about one.</summary>
    internal static PlacementWords Of(PlacementEventKind kind, bool hasRecords) => kind switch
    {
        PlacementEventKind.StartDateChanged => new(
            NoticeKind.StartDateChanged, ("start date changed", "start dates changed"),
            $"{(hasRecords ? "Applicant records hold the new date. " : "")}{OneTraineeEach}",
            [
                "Check what is prepared for each person against the new start date: pre-employment checks, induction, contract.",
                "For somebody who is on the post already, change the date in ESR by hand.",
            ]),
        PlacementEventKind.EndDateChanged => new(
            NoticeKind.EndDateChanged, ("end date changed", "end dates changed"),
            $"{(hasRecords ? "Applicant records hold the new date. " : "")}{OneTraineeEach}",
            [
                "For somebody who is on the post, change the projected end of the assignment in ESR by hand.",
                "Check whether the next rotation of the post still fits. Ask the local office if two people would now be on a post for "
                + "one.",
            ]),
        PlacementEventKind.Withdrawn => new(
            NoticeKind.Withdrawn, ("trainee withdrawn", "trainees withdrawn"),
            $"They will not come to the post.{(hasRecords ? " Open applicant records are marked Withdrawn." : "")}",
            [
                "Stop the pre-employment checks and do not hire the person for this post.",
                "If the person is hired or on the post already, talk to the local office before you end anything in ESR.",
            ]),
        PlacementEventKind.Replaced => new(
            NoticeKind.Replaced, ("trainee replaced", "trainees replaced"),
            $"Another trainee takes the place of each.{(hasRecords ? ReplacedRecords : "")}",
            [
                "Stop the pre-employment checks of the one who does not come.",
                "Start the Inter-Authority Transfer (IAT) and the pre-employment checks of the one who comes, as soon as the applicant "
                + "is there.",
            ]),
        PlacementEventKind.Rotation => new(
            NoticeKind.Rotation, ("rotation", "rotations"),
            "They say who is on each post and who comes next. The rotation grid shows them from today.",
            [
                "Compare each post with your own plan. Tell the local office what does not fit.",
                "Plan cover for posts that are vacant at the next rotation.",
            ]),
        _ => new(
            NoticeKind.NewDpn, ("new DPN", "new DPNs"),
            "Applicants for a DPN can only be loaded once a live ESR position carries it.",
            [
                "Set up or choose the ESR position for each DPN that no live position carries, and enter the DPN on it before applicants "
                + "are due.",
            ]),
    };
}
