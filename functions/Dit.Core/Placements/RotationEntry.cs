namespace Dit.Core.Placements;

/// <summary>What TIS last said about a place on a post: who is on it and who comes next. Personal data: never logged.</summary>
public sealed record RotationEntry
{
    /// <summary>The post, trimmed and upper-case.</summary>
    public required string Dpn { get; init; }

    /// <summary>Who is on it; null when nobody is named.</summary>
    public Trainee? Current { get; init; }

    /// <summary>The current trainee's projected end.</summary>
    public DateOnly? CurrentEnd { get; init; }

    /// <summary>The current trainee's WTE, to one decimal; an older file may have been kept with two.</summary>
    public decimal? CurrentWte { get; init => field = value is { } wte ? Wte.Round(wte) : null; }

    /// <summary>Where the current trainee goes next, as TIS knows the site; empty when not given.</summary>
    public string CurrentNextVpd { get; init; } = "";

    /// <summary>Who comes next; null when nobody is named.</summary>
    public Trainee? Next { get; init; }

    /// <summary>The next trainee's projected hire.</summary>
    public DateOnly? NextStart { get; init; }

    /// <summary>The next trainee's projected end; only a type 4 gives it.</summary>
    public DateOnly? NextEnd { get; init; }

    /// <summary>The WTE of the next placement, to one decimal; an older file may have been kept with two.</summary>
    public decimal? NextWte { get; init => field = value is { } wte ? Wte.Round(wte) : null; }

    /// <summary>Where the next trainee is now, as TIS knows the site; empty when not given.</summary>
    public string NextCurrentVpd { get; init; } = "";

    /// <summary>The next trainee's grade; empty when not given.</summary>
    public string NextGrade { get; init; } = "";

    /// <summary>The post's specialty; empty when not given.</summary>
    public string Specialty { get; init; } = "";

    /// <summary>True when the post is vacant at the next rotation.</summary>
    public bool IsVacant { get; init; }

    /// <summary>The file that said so last.</summary>
    public required string File { get; init; }

    /// <summary>That file's date: newest wins, by date, then number.</summary>
    public required DateOnly FileDate { get; init; }

    /// <summary>That file's number.</summary>
    public required int FileSequence { get; init; }

    /// <summary>True when both say the same, whichever file said it.</summary>
    public bool SaysTheSameAs(RotationEntry other) =>
        this == other with { File = File, FileDate = FileDate, FileSequence = FileSequence, NextEnd = NextEnd };
}
