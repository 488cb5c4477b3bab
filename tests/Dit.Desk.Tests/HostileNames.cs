using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files.Layouts;
using Dit.Interface.Applicants;
using Dit.Interface.Journal;
using Dit.Interface.Storage;

namespace Dit.Desk.Tests;

/// <summary>People with names that a page must not obey, beside those of the region: applicants, and rejected rows.</summary>
internal static class HostileNames
{
    internal const string Surname = "Zzhostile";

    /// <summary>First names: script, quotes, direction marks, white space that is none, 200 characters.</summary>
    internal static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'); drop table doctors;--", "{{7*7}}@(1+1)", "\u202Egnihton\u202C",
            "a\u200Bb\u00A0c", "javascript:alert(1)", new('W', 200),
    ];

    /// <summary>Adds them to an employer that has an open applicant.</summary>
    /// <returns>The employer, and the applicants' paths.</returns>
    internal static async Task<(Vpd Vpd, IReadOnlyList<ApplicantRecord> Records)> AddAsync(DitStorage storage, DateOnly day)
    {
        var store = new ApplicantStore(storage);
        ApplicantRecord? model = null;
        await foreach (var record in store.AllAsync(default))
            if (record.State == ApplicantState.PreferredApplicant && record.ProjectedHire >= day) model ??= record;
        var records = All.Select((name, at) => Like(model!, name, at)).ToList();
        await store.WriteAsync(records.Select(record => StoredApplicant.Of(record, "test")), default);
        var lines = All.Select((name, at) => Line(model!, name, at, day)).ToList();
        using var names = new NameBook(storage);
        using var journal = names.Begin();
        foreach (var line in lines.Concat(records.Select(record => Line(record)))) await journal.AddAsync(line, default);
        await journal.FlushAsync(default);
        return (model!.Vpd, records);
    }

    private static ApplicantRecord Like(ApplicantRecord model, string firstName, int at)
    {
        var values = model.Values.ToArray();
        values[TisLayouts.Applicant["LastName"]] = Surname;
        values[TisLayouts.Applicant["FirstName"]] = firstName;
        values[TisLayouts.Applicant["RegistrationNumber"]] = "";
        return model
            with
        {
            Number = FormattableString.Invariant($"99999999999{at:D4}"),
            Values = ApplicantValues.Of(values),
            Version = "",
            WrittenBy = "",
            KnownGmc = ""
        };
    }

    private static JournalLine Line(ApplicantRecord model, string firstName, int at, DateOnly day) => Line(model) with
    {
        Run = "APP-WMD.00009999.abcdefabcdef",
        Ordinal = at + 1,
        On = day,
        Result = RowResult.Rejected,
        Name = $"{firstName} {Surname}",
        Applicant = "",
        Messages = [new("A002", Severity.Error, $"the title {firstName} does not fit")],
    };

    private static JournalLine Line(ApplicantRecord record) => new()
    {
        File = record.CreatedBy,
        Run = $"record-{record.Number}",
        Ordinal = 1,
        On = record.CreatedOn,
        Result = RowResult.Accepted,
        Vpd = record.Vpd.Text,
        Dpn = record.GivenDpn,
        Position = record.Position.ToString(),
        LastName = record.Values[TisLayouts.Applicant["LastName"]],
        Name = record.FullName,
        Start = record.ProjectedHire,
        Applicant = record.Number,
    };
}
