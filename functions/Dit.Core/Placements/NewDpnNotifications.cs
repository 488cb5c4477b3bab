using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>
/// Type 5: a new DPN. Nobody needs to have it: it goes to those that have it live, else to the employer whose ODS code the
/// DPN's site begins with, else to the body's office [D].
/// </summary>
internal static class NewDpnNotifications
{
    internal static NotificationVerdict Decide(NotificationRow row, Post post, PlacementBook book)
    {
        var location = row.Text(NotificationColumns.NewLocation);
        var told = post.Employers.Select(at => PlacementBook.EventOf(PlacementEventKind.NewDpn, row.Ordinal, row.Dpn, at));
        if (post.Employers.Count > 0)
            return Told(
                $"new DPN passed on: a live position of VPD {string.Join(", ", post.Employers.Select(at => at.Vpd))} carries it",
                told.Select(one => one with { Location = location }));
        var employer = NewDpns.EmployerOfSite(row.Dpn, book.Reference);
        var words = employer is null ? "new DPN passed on to the body's office: no employer has a live position with it"
            : $"new DPN passed on to VPD {employer.Vpd}: it has no live position with it yet";
        return Told(words, [new()
        {
            Kind = PlacementEventKind.NewDpn,
            Vpd = employer?.Vpd.Text,
            Ordinal = row.Ordinal,
            Dpn = row.Dpn,
            HostLead = row.Text(NotificationColumns.HostLead),
            Location = location,
        }]);
    }

    private static NotificationVerdict Told(string words, IEnumerable<PlacementEvent> events) =>
        new(NotificationRules.NewDpn.Says(words), RowResult.Accepted) { Events = [.. events] };
}
