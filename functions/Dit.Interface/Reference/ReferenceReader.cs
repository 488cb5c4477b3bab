using System.Text.Unicode;
using Dit.Core.Notices;

namespace Dit.Interface.Reference;

/// <summary>Reads the reference files together, as people keep them in Excel (rules.md, Employers); refuses with line numbers.</summary>
public static class ReferenceReader
{
    /// <summary>Employers for which sending is switched off; without the file all are sent to.</summary>
    public const string DeliveryName = "delivery.csv";

    /// <summary>What each file looks like.</summary>
    internal static IReadOnlyList<ReferenceForm> Forms { get; } =
    [
        EmployerFiles.Employers, BodyFiles.Bodies, RecipientFile.Form, BodyFiles.LocumCodes, EmployerFiles.Delivery, CalendarFiles.Calendar,
            CalendarFiles.Schedules,
    ];

    /// <summary>The files of a set; those that are not <see cref="Required"/> may be absent.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [.. Forms.Select(form => form.Name)];

    /// <summary>The files that must be there.</summary>
    public static IReadOnlyList<string> Required { get; } = [.. Forms.Where(form => !form.IsOptional).Select(form => form.Name)];

    /// <summary>The reference file that a path means, whatever its case; null when it means none.</summary>
    public static string? NameOf(string path) =>
        FileNames.FirstOrDefault(name => name.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a set that an operator gives.</summary>
    /// <param name="faults">All that is wrong, each with file and line, in the order of files and lines; empty when the set is
    /// good.</param>
    /// <returns>The set; null when there are faults.</returns>
    public static ReferenceData? Read(IReadOnlyDictionary<string, string> files, out IReadOnlyList<ReferenceFault> faults)
    {
        var found = new List<ReferenceFault>();
        var data = Read(files, found);
        faults = [.. found.OrderBy(fault => FileNames.ToList().IndexOf(fault.File)).ThenBy(fault => fault.Line ?? 0)];
        return found.Count == 0 ? data : null;
    }

    /// <summary>Reads a set that was good when it was taken over: a rule that is stricter since must not stop the interface.</summary>
    public static ReferenceData ReadInForce(IReadOnlyDictionary<string, string> files) => Read(files, []);

    private static ReferenceData Read(IReadOnlyDictionary<string, string> files, List<ReferenceFault> faults)
    {
        var employers = ReferenceTable<Employer>.Read(EmployerFiles.Employers, files, faults, EmployerFiles.ReadEmployer);
        var bodies = ReferenceTable<Body>.Read(BodyFiles.Bodies, files, faults, BodyFiles.ReadBody);
        var recipients = ReferenceTable<Recipient>.Read(RecipientFile.Form, files, faults, RecipientFile.Read);
        var locumCodes = ReferenceTable<string>.Read(BodyFiles.LocumCodes, files, faults, BodyFiles.ReadLocumCode);
        var delivery = ReferenceTable<(Vpd Vpd, bool IsOn)>.Read(EmployerFiles.Delivery, files, faults, EmployerFiles.ReadDelivery);
        var calendar = ReferenceTable<CalendarDay>.Read(CalendarFiles.Calendar, files, faults, CalendarFiles.ReadDay);
        var schedules =
            ReferenceTable<KeyValuePair<DailyStream, DaySchedule>>.Read(CalendarFiles.Schedules, files, faults, CalendarFiles.ReadSchedule);
        employers.NoteRepeats("VPD", employer => [employer.Vpd.Text], faults);
        bodies.NoteRepeats("code or alias", body => body.FieldValues.Select(BodyNames.Normalise).Distinct(), faults);
        bodies.NoteRepeats("prefix", body => body.Prefixes.Distinct(), faults);
        locumCodes.NoteRepeats("code", code => [code], faults);
        delivery.NoteRepeats("VPD", row => [row.Vpd.Text], faults);
        calendar.NoteRepeats("date", day => [FileDate.Write(day.Date)], faults);
        schedules.NoteRepeats("stream", row => [row.Key.Code], faults);
        NoteUnknown(employers, bodies, recipients.Form, recipients.Rows.Select(row => (row.Value.Address, row.Line)), faults);
        NoteUnknown(employers, bodies, delivery.Form,
            delivery.Rows.Select(row => ((NoticeAddress)new NoticeAddress.Employer(row.Value.Vpd), row.Line)), faults);
        return new(employers.Values.DistinctBy(employer => employer.Vpd), bodies.Values.DistinctBy(body => body.Code), recipients.Values,
            locumCodes.Values, delivery.Values.Where(row => !row.IsOn).Select(row => row.Vpd))
        {
            Calendar = new(calendar.Values),
            Schedules = new(schedules.Values.DistinctBy(row => row.Key)),
        };
    }

    // A file that is not whole says nothing of what is not in it: its own faults come first.
    private static void NoteUnknown(
        ReferenceTable<Employer> employers, ReferenceTable<Body> bodies, ReferenceForm form,
            IEnumerable<(NoticeAddress Address, int Line)> rows, List<ReferenceFault> faults)
    {
        var vpds = employers.Values.Select(employer => employer.Vpd).ToHashSet();
        var codes = bodies.Values.Select(body => body.Code).ToHashSet();
        foreach (var (address, line) in rows)
        {
            if (address is NoticeAddress.Employer(var vpd) && employers.IsWhole && !vpds.Contains(vpd))
                faults.Add(new(form.Name, line, $"VPD {vpd} is not in {employers.Form.Name}"));
            if (address is NoticeAddress.BodyOffice(var body) && bodies.IsWhole && !codes.Contains(body))
                faults.Add(new(form.Name, line, $"body {body} is not in {bodies.Form.Name}"));
        }
    }
}

/// <summary>
/// The text of a reference file as people save it: UTF-8, with a byte order mark or without, or Windows-1252, which Excel
/// writes as plain CSV (rules.md, Employers).
/// </summary>
public static class ReferenceText
{
    /// <summary>The text without a byte order mark; what is not valid UTF-8 is read whole as Windows-1252.</summary>
    public static string Read(BinaryData bytes) =>
        FileEncoding.For(Utf8.IsValid(bytes.ToMemory().Span)).GetString(bytes.ToMemory().Span).TrimStart('\uFEFF');
}
