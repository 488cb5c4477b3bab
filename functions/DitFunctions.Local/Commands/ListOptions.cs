using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary>The filters of the verbs that list.</summary>
/// <param name="what">What is listed, in the plural.</param>
/// <param name="statuses">The statuses, in words for the help.</param>
internal sealed class ListOptions(string what, string statuses)
{
    private readonly Option<DateOnly?> _date = VerbOptions.Date("--date", $"{what} of this day.");
    private readonly Option<DateOnly?> _from = VerbOptions.Date("--from", $"{what} from this day on.");
    private readonly Option<DateOnly?> _until = VerbOptions.Date("--until", $"{what} until this day, which belongs to it.");
    private readonly Option<string?> _body = new("--body") { HelpName = "CODE", Description = $"{what} of this body." };
    private readonly Option<string?> _employer = new("--employer", "--vpd") { HelpName = "VPD", Description = $"{what} of this employer." };
    private readonly Option<string?> _status = new("--status") { HelpName = "STATUS", Description = $"{what} that are {statuses}." };
    private readonly Option<bool> _rejected = new("--rejected") { Description = $"{what} of what was rejected." };
    private readonly Option<bool> _open = new("--open") { Description = $"{what} that are not at their end." };

    /// <summary>Adds them to a verb.</summary>
    internal void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_date, _from, _until, _body, _employer, _status, _rejected, _open]) verb.Add(option);
    }

    /// <summary>Reads what was asked.</summary>
    /// <exception cref="WrongInputException">The options contradict each other.</exception>
    internal ListQuestion Read(ParseResult parsed)
    {
        var (date, from, until) = (parsed.GetValue(_date), parsed.GetValue(_from), parsed.GetValue(_until));
        if (date is not null && (from ?? until) is not null) throw new WrongInputException("Name either --date, or --from and --until.");
        if (from > until) throw new WrongInputException("--from is after --until.");
        return new()
        {
            From = date ?? from,
            Until = date ?? until,
            Body = parsed.GetValue(_body),
            Employer = parsed.GetValue(_employer),
            Status = parsed.GetValue(_status),
            Rejected = parsed.GetValue(_rejected),
            Open = parsed.GetValue(_open),
        };
    }
}

/// <summary>What of a list is asked for; what is null or false is not asked about.</summary>
public sealed record ListQuestion
{
    /// <summary>Everything.</summary>
    public static ListQuestion All { get; } = new();

    /// <summary>From this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this day, which belongs to it.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Of this body: its code.</summary>
    public string? Body { get; init; }

    /// <summary>Of this employer: its VPD.</summary>
    public string? Employer { get; init; }

    /// <summary>With this status.</summary>
    public string? Status { get; init; }

    /// <summary>With what was rejected alone.</summary>
    public bool Rejected { get; init; }

    /// <summary>That are not at their end alone.</summary>
    public bool Open { get; init; }
}
