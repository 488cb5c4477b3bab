using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Reference;

namespace Dit.Core.Placements;

/// <summary>What stands while the rows of one file are decided: applicants, picture, what waits. An earlier row counts for the later ones.</summary>
internal sealed class PlacementBook
{
    private readonly Dictionary<Vpd, EmployerBook> _books;
    private readonly Dictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly List<PostApplicant> _touched = [];

    internal PlacementBook(NotificationCase about)
    {
        About = about;
        _books = about.Employers.ToDictionary(facts => facts.Vpd, facts => new EmployerBook(facts));
        Before = new RotationDraft(about.Picture.Entries);
        // A full file is the body's whole picture; only what a newer file has told of stays beside it.
        After = about.IsFull
            ? new RotationDraft(about.Picture.Entries.Where(entry => NewestWins.IsNewer(entry.File, entry.FileDate, File)))
            : Before;
        Pending = new PendingDraft(about.Pending, Today);
    }

    internal NotificationCase About { get; }

    internal InterfaceFileName File => About.File;

    internal DateOnly Today => About.Today;

    internal ReferenceData Reference => About.Reference;

    /// <summary>The picture as it was, for a full file; else the same as <see cref="After"/>.</summary>
    internal RotationDraft Before { get; }

    internal RotationDraft After { get; }

    internal PendingDraft Pending { get; }

    /// <summary>The records to write, each once with its final values, in the order in which rows first touched them.</summary>
    internal IReadOnlyList<ApplicantRecord> Changed => _touched.ConvertAll(applicant => applicant.Record);

    internal Post PostOf(string dpn)
    {
        if (!_posts.TryGetValue(dpn, out var post)) _posts.Add(dpn, post = Post.Of(dpn, About, _books));
        return post;
    }

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
    internal static PlacementEvent EventOf(PlacementEventKind kind, NotificationRow row, PostAtEmployer at, Trainee? trainee) => new()
    {
        Kind = kind,
        Vpd = at.Vpd.Text,
        Ordinal = row.Ordinal,
        Dpn = row.Dpn,
        PositionId = at.Position.Id.ToString(),
        PositionName = at.Position.Name,
        HostLead = at.Position.HostLead,
        Trainee = trainee,
        Others = at.Others(trainee),
    };
}
