using Dit.Core.Notices;

namespace Dit.Interface.Reference;

/// <summary>employers.csv, and delivery.csv, which says to which employers nothing is sent.</summary>
internal static class EmployerFiles
{
    private const int MaxOdsCode = 15;

    internal static ReferenceForm Employers { get; } =
        new("employers.csv", ["vpd", "ods_code", "name", "mode", "enabled"], [], IsOptional: false);

    internal static ReferenceForm Delivery { get; } = new(ReferenceReader.DeliveryName, ["vpd", "enabled"], [], IsOptional: true);

    internal static Employer ReadEmployer(ReferenceRow row)
    {
        var odsCode = row["ods_code"].ToUpperInvariant();
        if (odsCode.Length is 0 or > MaxOdsCode) row.Fault("ods_code is empty or over 15 characters", odsCode);
        return new(row.Employer("vpd"), odsCode, row.Filled("name"), ReadMode(row), row.Flag("enabled"));
    }

    internal static (Vpd Vpd, bool IsOn) ReadDelivery(ReferenceRow row) => (row.Employer("vpd"), row.Flag("enabled"));

    private static UpdateMode ReadMode(ReferenceRow row)
    {
        switch (row["mode"].ToUpperInvariant())
        {
            case "FULL":
                return UpdateMode.Full;
            case "PART":
                return UpdateMode.Part;
            default:
                row.Fault("mode is neither full nor part", row["mode"]);
                return default;
        }
    }
}

/// <summary>bodies.csv, and locum-codes.csv.</summary>
internal static class BodyFiles
{
    internal static ReferenceForm Bodies { get; } =
        new("bodies.csv", ["code", "name", "prefixes", "enabled"], ["aliases"], IsOptional: false);

    internal static ReferenceForm LocumCodes { get; } = new("locum-codes.csv", ["code"], [], IsOptional: false);

    internal static Body ReadBody(ReferenceRow row)
    {
        if (!DeaneryBody.TryParse(row["code"], out var code)) row.Fault("code is not three letters", row["code"]);
        IReadOnlyList<string> prefixes = [.. row.Parts("prefixes").Select(prefix => prefix.ToUpperInvariant())];
        if (prefixes.Any(prefix => prefix.Contains('/', StringComparison.Ordinal))) row.Fault("a prefix holds a slash", row["prefixes"]);
        return new(code, row.Filled("name"), prefixes, row.Flag("enabled")) { Aliases = row.Parts("aliases") };
    }

    internal static string ReadLocumCode(ReferenceRow row) => row.Filled("code");
}

/// <summary>recipients.csv: who gets an employer's notices, a body's office's, and the operators' alerts.</summary>
internal static class RecipientFile
{
    private const string AllKinds = "*";

    internal static ReferenceForm Form { get; } = new("recipients.csv", ["vpd", "name", "email", "role", "kinds"], [], IsOptional: false);

    internal static Recipient Read(ReferenceRow row)
    {
        var kinds = row.Parts("kinds").Select(kind => kind.ToLowerInvariant()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (kinds.Count == 0) row.Fault("kinds is empty; write * for all");
        foreach (var kind in kinds.Where(kind => kind != AllKinds && NoticeKind.Read(kind) is null))
            row.Refuse($"kinds names no kind of notice; write * for all, or some of {string.Join(';', NoticeKind.All)}", kind);
        if (!EmailAddress.IsAccepted(row["email"])) row.Refuse("email is no address that GOV.UK Notify accepts", row["email"]);
        return new(ReadAddress(row), row["name"], row["email"], row["role"], kinds);
    }

    private static NoticeAddress ReadAddress(ReferenceRow row)
    {
        var whose = row["vpd"];
        if (DeaneryBody.TryParse(whose, out var body)) return new NoticeAddress.BodyOffice(body);
        if (NoticeAddress.Read(whose.ToLowerInvariant()) is { } address) return address;
        row.Fault("vpd is neither a number of one to six digits, nor a body's code, nor operators", whose);
        return new NoticeAddress.Operators();
    }
}

/// <summary>calendar.csv, which extends or puts right the bank holidays that ship with the product, and schedules.csv.</summary>
internal static class CalendarFiles
{
    // Excel turns a date into the form of its Windows, and adds seconds to a time.
    private static readonly string[] _dates = ["d/M/yyyy", "d-MMM-yyyy", "d MMMM yyyy"];
    private static readonly string[] _times = ["H:mm", "H:mm:ss", "H.mm"];

    internal static ReferenceForm Calendar { get; } = new("calendar.csv", ["date", "name"], ["working"], IsOptional: true);

    internal static ReferenceForm Schedules { get; } = new("schedules.csv", ["stream", "days", "cut_off"], [], IsOptional: true);

    internal static CalendarDay ReadDay(ReferenceRow row)
    {
        if (!TryReadDate(row["date"], out var date)) row.Fault("date is no date; write 2026-12-25 or 25/12/2026", row["date"]);
        return new(date, row.Filled("name"), row["working"].Length > 0 && row.Flag("working"));
    }

    internal static KeyValuePair<DailyStream, DaySchedule> ReadSchedule(ReferenceRow row)
    {
        var (stream, days) = (DailyStream.Read(row["stream"]), DueDays.Read(row["days"]));
        if (stream is null) row.Fault($"stream is none of {string.Join(", ", DailyStream.All)}", row["stream"]);
        if (days is null) row.Fault("days is neither daily, nor working, nor days of the week such as Mon;Wed;Fri", row["days"]);
        if (!TimeOnly.TryParseExact(row["cut_off"], _times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cutOff))
            row.Fault("cut_off is no time; write 18:00", row["cut_off"]);
        return new(stream ?? DailyStream.Go, new(days ?? DueDays.Daily, cutOff));
    }

    private static bool TryReadDate(string text, out DateOnly date) =>
        FileDate.TryParse(text, out date)
            || DateOnly.TryParseExact(text, _dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
