using System.Collections.Frozen;
using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Notices;

/// <summary>Applicants' columns in words. The special category, 33 to 36 (interface-files.md, section 7), has none: never shown.</summary>
internal static class ColumnLabels
{
    private const string Nothing = "(empty)";

    private static readonly FrozenDictionary<string, string> _labels = new Dictionary<string, string>
    {
        ["EffectiveDate"] = "Effective date",
        ["LastName"] = "Last name",
        ["FirstName"] = "First name",
        ["MiddleNames"] = "Middle names",
        ["Title"] = "Title",
        ["Gender"] = "Gender",
        ["DateOfBirth"] = "Date of birth",
        ["PositionId"] = "Position id",
        ["PositionNumber"] = "Position number",
        ["DeaneryPostNumber"] = "DPN",
        ["ProjectedHireDate"] = "Projected hire date",
        ["ProjectedEndDate"] = "Projected end date",
        ["NiNumber"] = "National Insurance number",
        ["NationalTrainingNumber"] = "National Training Number",
        ["ProfessionalBody"] = "Professional body",
        ["RegistrationNumber"] = "Registration number",
        ["RegistrationExpiry"] = "Registration expiry date",
        ["Email"] = "Email",
        ["AddressLine1"] = "Address line 1",
        ["AddressLine2"] = "Address line 2",
        ["AddressLine3"] = "Address line 3",
        ["Town"] = "Town",
        ["County"] = "County",
        ["Postcode"] = "Postcode",
        ["Country"] = "Country",
        ["HomeTelephone"] = "Home telephone",
        ["MobileTelephone"] = "Mobile telephone",
        ["Nationality"] = "Nationality",
        ["CountryOfBirth"] = "Country of birth",
        ["MaritalStatus"] = "Marital status",
        ["PreviousLastName"] = "Previous last name",
        ["ContactLastName"] = "Contact's last name",
        ["ContactFirstName"] = "Contact's first name",
        ["ContactTitle"] = "Contact's title",
        ["ContactGender"] = "Contact's gender",
        ["ContactTelephone"] = "Contact's telephone",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The label; null when the column is not for notices.</summary>
    internal static string? Of(string column) => _labels.GetValueOrDefault(column);

    /// <summary><c>Projected hire date: 05/08/2026 -> 12/08/2026</c>, or null when the column is not for notices.</summary>
    internal static string? Describe(ValueChange change) =>
        Of(change.Column) is { } label ? $"{label}: {Value(change.Column, change.Old)} -> {Value(change.Column, change.New)}" : null;

    private static string Value(string column, string text)
    {
        var layout = TisLayouts.Applicant;
        if (string.IsNullOrWhiteSpace(text)) return Nothing;
        return layout.Columns[layout[column]].Kind == ColumnKind.Date && FileDate.TryParse(text, out var date) ? Plain.Date(date) : text;
    }
}
