namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Who comes to a post besides those whom ESR shows hired already: applicants, and whom TIS announced and who is neither.
/// </summary>
/// <param name="region">All that is known.</param>
/// <param name="post">The post.</param>
/// <param name="held">Everybody whom ESR shows on it, on whatever day, with who it is.</param>
/// <param name="today">The day.</param>
internal sealed class PlainNexts(PlainRegion region, PlainPosition post, List<(PlainStay Stay, PlainPerson? Person)> held, int today)
{
    // Somebody whom ESR has hired there this morning, or whose start a notification has put behind, does not come, though the record is
    // closed tomorrow.
    private readonly List<PlainRecord> _records =
    [
        .. region.Records.Where(record => record.IsOpen && record.Position == post.Id
            && record.Hire >= today && !record.IsHired(region.EmployerOf(record.Vpd), today)),
    ];

    private readonly List<PlainPlace> _places =
    [
        .. region.Pictures.OrderBy(picture => picture.Key, StringComparer.Ordinal).SelectMany(picture => picture.Value)
            .Where(place => place.Dpn == post.Dpn && (place.Next is not null || place.NextWte.Length > 0 || place.IsVacant)),
    ];

    /// <summary>The applicants, with the WTE that TIS announced of them.</summary>
    internal IEnumerable<string> Applicants()
    {
        var isAlone = _records.Count + held.Count(one => one.Stay.From > today) == 1;
        var nameless = _places.Where(place => !Names(place) && place.NextWte.Length > 0).ToList();
        foreach (var record in _records)
        {
            var wte = InOrder().FirstOrDefault(place => Names(place) && place.Next!.SurenessOf(record.Person) > 0)?.NextWte ?? "";
            if (wte.Length == 0 && isAlone && nameless.Count == 1) wte = nameless[0].NextWte;
            yield return PlainGrid.Next(post.Id, $"{record.Names} {string.Join(", ", record.Person.Gmc)}", record.Hire, wte,
                "Preferred Applicant");
        }
    }

    /// <summary>
    /// Whom TIS announced, whose day has not passed, and who neither is on the post nor comes as an applicant or as hired.
    /// </summary>
    internal IEnumerable<string> Announced()
    {
        foreach (var place in _places.Where(place => Names(place) && !(place.NextStart < today)))
        {
            var next = place.Next!;
            if (_records.Exists(record => next.SurenessOf(record.Person) > 0)) continue;
            if (held.Exists(one => one.Stay.To >= today && one.Person is not null && next.SurenessOf(one.Person) > 0)) continue;
            var name = string.Join(", ", new[] { next.Last, next.First }.Where(part => part.Length > 0));
            yield return PlainGrid.Next(post.Id, $"{name} {next.Gmc}", place.NextStart, place.NextWte,
                "Announced by TIS, no applicant yet");
        }
    }

    private static bool Names(PlainPlace place) => place.Next is { } next && (next.Last.Length > 0 || next.Gmc.Length > 0);

    // A trainee who stands on two places of a post has the WTE of the first of them: by the current trainee, then by the next.
    private IEnumerable<PlainPlace> InOrder() => _places.OrderBy(place => OrderOf(place.Current), StringComparer.Ordinal)
        .ThenBy(place => OrderOf(place.Next), StringComparer.Ordinal).ThenBy(place => place.NextStart);

    private static string? OrderOf(PlainNamed? trainee) => trainee is null ? null
        : trainee.Gmc.Length > 0 ? $"G:{trainee.Gmc}"
            : $"N:{trainee.Person.Last.ToLowerInvariant()}\n{trainee.Person.First.ToLowerInvariant()}";
}
