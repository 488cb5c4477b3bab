using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.Reference;

namespace Dit.Core.Placements;

/// <summary>What stands while a file's rows are decided: applicants, picture, what waits. An earlier row counts for later ones.</summary>
internal sealed class PlacementBook
{
    private readonly Dictionary<Vpd, EmployerBook> _books;
    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PicturedPost> _pictured = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonIndex<Trainee>> _takenOut = new(StringComparer.Ordinal);
    private readonly List<PostApplicant> _touched = [];

    internal PlacementBook(NotificationCase about)
    {
        About = about;
        _books = about.Employers.ToDictionary(facts => facts.Vpd, facts => new EmployerBook(facts));
        Start = new RotationDraft(about.Picture.Entries);
        // A full file is the body's whole picture; only the posts of which a newer file has spoken stay beside it.
        var newer = about.Picture.Entries.Where(entry => NewestWins.IsNewer(entry.File, entry.FileDate, File))
            .Select(entry => entry.Dpn).ToHashSet(StringComparer.Ordinal);
        After = new RotationDraft(about.IsFull ? about.Picture.Entries.Where(entry => newer.Contains(entry.Dpn)) : about.Picture.Entries);
        Pending = new PendingDraft(about.Pending, Today);
    }

    internal NotificationCase About { get; }
    internal InterfaceFileName File => About.File;
    internal DateOnly Today => About.Today;
    internal ReferenceData Reference => About.Reference;

    /// <summary>The picture before the file: what the employers were told. It never changes.</summary>
    internal RotationDraft Start { get; }

    /// <summary>The picture as it is with the rows that were decided so far.</summary>
    internal RotationDraft After { get; }

    internal PendingDraft Pending { get; }

    /// <summary>The records to write, each once with its final values, in the order in which rows first touched them.</summary>
    internal IReadOnlyList<ApplicantRecord> Changed => _touched.ConvertAll(applicant => applicant.Record);

    internal Post PostOf(string dpn) => _posts.GetOrAdd(dpn, () => Post.Of(dpn, About, _books));

    /// <summary>The posts of which the file has rows of type 1, in the order of the file.</summary>
    internal IEnumerable<PicturedPost> Pictured => _pictured.Values;

    /// <summary>The places that the file deletes from the rotation.</summary>
    internal HashSet<RotationEntry> Deleted { get; } = [];

    internal PicturedPost PicturedPost(string dpn) => _pictured.GetOrAdd(dpn, () => new PicturedPost(dpn, this));

    /// <summary>Notes that the file takes a trainee out of a post (types 2 and 3): no row of it makes them the next there.</summary>
    internal void TakeOut(string dpn, Trainee trainee) =>
        _takenOut.GetOrAdd(dpn, static () => new(static one => one.Identity)).Add(trainee);

    internal bool IsTakenOut(string dpn, Trainee trainee) => _takenOut.GetValueOrDefault(dpn)?.All(trainee.Identity).Any() == true;

    /// <summary>What the employers were told about a trainee's place on a post by a picture before the file; null when nothing.</summary>
    internal RotationEntry? ToldOfNext(string dpn, Trainee trainee) => Told(Start.Next(dpn, trainee));

    /// <summary>The same of a place that the trainee holds.</summary>
    internal RotationEntry? ToldOfCurrent(string dpn, Trainee trainee) => Told(Start.Current(dpn, trainee));

    internal void Change(PostApplicant applicant, ApplicantRecord changed)
    {
        applicant.Record = changed;
        if (applicant.IsTouched) return;
        applicant.IsTouched = true;
        _touched.Add(applicant);
    }

    /// <summary>True when a newer file than the one in hand spoke of the record.</summary>
    internal bool IsNewer(ApplicantRecord record) => NewestWins.IsNewer(record.LastFile, record.LastFileDate, File);

    /// <summary>An event of a row at an employer, to be filled by its kind.</summary>
    internal static PlacementEvent EventOf(PlacementEventKind kind, NotificationRow row, PostAtEmployer at, Trainee? trainee) =>
        EventOf(kind, row.Ordinal, row.Dpn, at) with { Trainee = trainee, Others = at.Others(trainee is null ? [] : [trainee]) };

    /// <summary>An event of a post at an employer, to be filled by its kind.</summary>
    internal static PlacementEvent EventOf(PlacementEventKind kind, int ordinal, string dpn, PostAtEmployer at) => new()
    {
        Kind = kind,
        Vpd = at.Vpd.Text,
        Ordinal = ordinal,
        Dpn = dpn,
        PositionId = at.Position.Id.ToString(),
        PositionName = at.Position.Name,
        HostLead = at.Position.HostLead,
    };

    /// <summary>The entry as one that the file in hand said.</summary>
    internal RotationEntry Said(RotationEntry entry) =>
        entry with { File = File.Canonical, FileDate = File.Date, FileSequence = File.Sequence };

    private RotationEntry? Told(IEnumerable<RotationSlot> slots) => slots.FirstOrDefault(slot => !slot.IsNewerThan(File))?.Entry;
}
