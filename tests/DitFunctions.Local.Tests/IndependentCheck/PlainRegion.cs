namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>All that the check knows: reference data, ESR's truth, applicant records, and what each body was last sent.</summary>
internal sealed class PlainRegion
{
    internal PlainReference Reference { get; } = new();

    internal Dictionary<string, PlainEmployer> Employers { get; } = [];

    internal List<PlainRecord> Records { get; } = [];

    /// <summary>What TIS last told of the posts of each body.</summary>
    internal Dictionary<string, List<PlainPlace>> Pictures { get; } = [];

    /// <summary>Notifications that wait for their applicants.</summary>
    internal List<PlainWaiting> Waiting { get; } = [];

    internal Dictionary<string, SortedDictionary<long, string>> LastSent { get; } = [];

    internal PlainUpdates Updates { get; }

    internal PlainRegion() => Updates = new PlainUpdates(this);

    internal List<PlainPlace> PictureOf(string body) => Pictures.GetValueOrDefault(body, []);

    internal PlainEmployer EmployerOf(string vpd)
    {
        if (!Employers.TryGetValue(vpd, out var employer)) Employers.Add(vpd, employer = new PlainEmployer(vpd));
        return employer;
    }

    internal PlainPosition? PositionOf(string id, int day) =>
        Employers.Values.SelectMany(employer => employer.PositionsOn(day))
            .FirstOrDefault(position => position.Column(1).TrimStart('0') == id.TrimStart('0'));

    /// <summary>Closes what ESR or the calendar has closed.</summary>
    internal void Age(int today)
    {
        foreach (var record in Records.Where(record => record.IsOpen)) record.Age(EmployerOf(record.Vpd), today);
    }

    /// <summary>The position rows of a body's extract of the day: by id, each with its action, POS and POR as text.</summary>
    internal List<string> Extract(string body, int today)
    {
        var now = new SortedDictionary<long, string>();
        foreach (var employer in Employers.Values)
            foreach (var position in employer.PositionsOn(today))
                if (position.SentTo(Reference, today) == body) now[position.Id] = Rows(position, employer, body);
        if (!LastSent.TryGetValue(body, out var before)) before = [];
        LastSent[body] = now;
        var rows = new SortedDictionary<long, string>();
        foreach (var (id, row) in now)
            if (!before.TryGetValue(id, out var sent) || sent != row) rows[id] = row.Replace('?', 'C');
        foreach (var (id, row) in before)
            if (!now.ContainsKey(id)) rows[id] = row.Replace('?', 'D');
        return [.. rows.Values];
    }

    // The action stands as a question mark, so that rows of two days can be compared (interface-files.md, section 6).
    private string Rows(PlainPosition position, PlainEmployer employer, string body)
    {
        string Of(int column) => position.Column(column).Replace('?', '.');
        var ods = Reference.Employers[position.Vpd].Ods;
        var name = Of(5);
        var area = name.Split('|') is { Length: > 3 } parts ? parts[3].Trim() : "";
        var organisation = employer.Organisation(Of(14));
        var place = organisation is null ? null : employer.Location(organisation[12].Trim());
        string[] pos = ["POS", Of(1), "", "?", Of(4), Of(8), Of(9), Of(10), area, position.Dpn, body, ods, "NHS", Of(11), Of(12), Of(21)];
        string[] por =
        [
            "POR", Of(1), "", "?", Of(4), Cut(name, 60), position.Dpn, body, position.HostLead, ods, position.Vpd,
            Cut(organisation?[2].Trim() ?? Of(14), 240), Cut(place?[3].Trim() ?? "", 240),
        ];
        return string.Join('|', pos) + "\n" + string.Join('|', por);
    }

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
