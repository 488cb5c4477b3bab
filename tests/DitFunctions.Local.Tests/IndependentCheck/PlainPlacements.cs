namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Takes a DNC or DNF row by row: what becomes of each, of applicants and of the body's picture, and who is told
/// (interface-files.md, section 9; rules.md, Notifications).
/// </summary>
internal sealed class PlainPlacements
{
    private readonly PlainRegion _region;
    private readonly Dictionary<string, PlainPost> _posts = [];
    private readonly Dictionary<string, PlainPictured> _pictured = [];
    private readonly List<(string Dpn, PlainNamed Who)> _takenOut = [];
    private readonly List<PlainPlace> _deleted = [];

    internal PlainPlacements(PlainRegion region, PlainFile file, int today)
    {
        (_region, File, Today) = (region, file, today);
        Before = [.. region.PictureOf(file.Body)];
        var newer = Before.Where(place => place.File.IsNewerThan(file)).Select(place => place.Dpn).ToHashSet();
        After = IsFull ? [.. Before.Where(place => newer.Contains(place.Dpn))] : [.. Before];
    }

    internal PlainFile File { get; }

    internal int Today { get; }

    internal bool IsFull => File.Kind == "DNF";

    /// <summary>What the employers were told before the file.</summary>
    internal List<PlainPlace> Before { get; }

    /// <summary>The picture with the rows that were decided so far.</summary>
    internal List<PlainPlace> After { get; }

    internal List<PlainTold> Told { get; } = [];

    /// <summary>What each row comes to, in order; a row's rules are its first message, then the warnings.</summary>
    internal List<PlainAnswer> Take(IReadOnlyList<PlainNote> notes)
    {
        _region.Waiting.RemoveAll(held => held.IsOver(Today));
        var answers = new List<PlainAnswer>();
        var seen = new HashSet<string>();
        foreach (var note in notes)
        {
            var answer = note.Errors.Count > 0 ? PlainAnswer.Failed(note, note.Errors.Order(StringComparer.Ordinal))
                : seen.Contains(note.All) ? new PlainAnswer(note, "N040", [])
                : Judge(note);
            if (answer.IsFailed && note.Dpn.Length > 0 && (IsFull || note.Type == 1)) PicturedOf(note.Dpn).Keep(note, this);
            if (!answer.IsFailed) seen.Add(note.All);
            answers.Add(answer);
        }

        foreach (var pictured in _pictured.Values) Told.AddRange(pictured.Tell(this));
        if (IsFull) TellLeftOut();
        _region.Pictures[File.Body] = After;
        return answers;
    }

    /// <summary>A full file that leaves out more than a fifth of the next placements is held.</summary>
    internal bool IsHeld(IReadOnlyList<PlainNote> notes)
    {
        if (!IsFull) return false;
        var all = Before.Where(IsToCome).ToList();
        var leftOut = all.Count(place => !place.File.IsNewerThan(File)
            && !notes.Any(note =>
                note.Dpn == place.Dpn && (note.Next?.IsSameAs(place.Next!) == true || note.Current?.IsSameAs(place.Next!) == true)));
        return leftOut * 5 > all.Count;
    }

    internal PlainPost PostOf(string dpn)
    {
        if (!_posts.TryGetValue(dpn, out var post)) _posts.Add(dpn, post = PlainPost.Of(dpn, File.Body, _region, Today));
        return post;
    }

    internal void Wait(PlainNote note)
    {
        foreach (var at in PostOf(note.Dpn).Employers) PlainWaiting.Add(_region.Waiting, new(at.Vpd, note, File, Today));
    }

    /// <summary>Forgets what would take somebody out whom a newer picture names as the next.</summary>
    internal void ForgetLeaving(string dpn, PlainNamed next)
    {
        foreach (var at in PostOf(dpn).Employers)
            _region.Waiting.RemoveAll(held => held.File.Body == File.Body && held.Vpd == at.Vpd && held.Note.Dpn == dpn
                && held.Note.Type is 2 or 3 && held.Note.Subject!.IsSameAs(next) && !held.File.IsNewerThan(File));
    }

    internal void TakeOut(string dpn, PlainNamed who) => _takenOut.Add((dpn, who));

    internal bool IsTakenOut(string dpn, PlainNamed? who) =>
        who is not null && _takenOut.Exists(one => one.Dpn == dpn && one.Who.IsSameAs(who));

    internal PlainPictured PicturedOf(string dpn)
    {
        if (!_pictured.TryGetValue(dpn, out var pictured)) _pictured.Add(dpn, pictured = new PlainPictured(dpn, this));
        return pictured;
    }

    internal void Delete(IEnumerable<PlainPlace> places) => _deleted.AddRange(places);

    /// <summary>The places where somebody is the next, as surely as can be said.</summary>
    internal static List<PlainPlace> Nexts(List<PlainPlace> picture, string dpn, PlainNamed who) =>
        Surest(picture, dpn, who, place => place.Next);

    /// <summary>The places that somebody holds.</summary>
    internal static List<PlainPlace> Helds(List<PlainPlace> picture, string dpn, PlainNamed who) =>
        Surest(picture, dpn, who, place => place.Current);

    private static List<PlainPlace> Surest(List<PlainPlace> picture, string dpn, PlainNamed who, Func<PlainPlace, PlainNamed?> whose)
    {
        var found = picture.Where(place => place.Dpn == dpn && whose(place) is { } named && named.IsSameAs(who)).ToList();
        var most = found.Select(place => whose(place)!.SurenessOf(who)).DefaultIfEmpty().Max();
        return [.. found.Where(place => whose(place)!.SurenessOf(who) == most)];
    }

    private PlainAnswer Judge(PlainNote note)
    {
        if (note.Type == 5) return new PlainAnswer(note, "N055", []);
        if (PostOf(note.Dpn).Fault is { Length: > 0 } fault) return PlainAnswer.Failed(note, [fault]);
        return note.Type switch
        {
            1 => PicturedOf(note.Dpn).Take(note, this),
            4 => PlainDates.Take(note, this),
            _ => PlainLeaving.Take(note, this),
        };
    }

    private bool IsToCome(PlainPlace place) => place.Next is not null && (place.NextStart is null || place.NextStart >= Today);

    private void TellLeftOut()
    {
        var toldBefore = Before.Where(place => IsToCome(place) && !place.File.IsNewerThan(File));
        foreach (var place in toldBefore.Where(place => !_deleted.Contains(place) && !IsTakenOut(place.Dpn, place.Next)))
            if (Nexts(After, place.Dpn, place.Next!).Count == 0 && Helds(After, place.Dpn, place.Next!).Count == 0)
                foreach (var at in PostOf(place.Dpn).Employers) Told.Add(new(at.Vpd, "rotation", [], place.Dpn));
    }
}
