using System.Buffers;
using System.Collections.Frozen;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>
/// A row of 41 columns in which one comma is too many and one too few: it has the right shape, and values stand in columns that are
/// not theirs. What may be of a special category then stands beside columns 33 to 36, so that all columns from 29 on are left out.
/// Nobody can prove such a row by its count; it shows in values that cannot be what their column says. A row that shows nothing is
/// taken as it stands.
/// </summary>
internal static class SlippedColumns
{
    /// <summary>The first column that a special-category value may have reached: as far before column 33 as four commas carry it.</summary>
    internal static readonly int First = ApplicantColumns.FirstSpecial - 4;

    /// <summary>The last column.</summary>
    internal static readonly int Last = TisLayouts.Applicant.Count - 1;

    /// <summary>What the row's finding says (A002).</summary>
    internal static readonly string Finding =
        $"columns {First + 1} to {Last + 1} hold values that do not belong there: a comma is missing and another is too many. They are "
            + "left out";

    private const int FewestDigitsOfAPhone = 5;

    private static readonly int _email = Index("Email");
    private static readonly int _country = Index("Country");
    private static readonly int _contactLastName = Index("ContactLastName");
    private static readonly int _contactGender = Index("ContactGender");
    private static readonly int _contactTelephone = Index("ContactTelephone");
    private static readonly int[] _telephones = [Index("HomeTelephone"), Index("MobileTelephone"), _contactTelephone];
    private static readonly int[] _names = [ApplicantColumns.PreviousLastName, _contactLastName, Index("ContactFirstName")];
    private static readonly int[] _besideEmail = [.. Enumerable.Range(_email - 4, 9).Where(column => column != _email)];
    private static readonly int[] _besideMaritalStatus =
        [Index("CountryOfBirth"), ApplicantColumns.PreviousLastName, ApplicantColumns.FirstSpecial];

    private static readonly int[] _besideSpecial =
        [.. Enumerable.Range(First, Last - First + 1).Where(column => !ApplicantColumns.IsSpecialCategory(column))];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _maritalWords =
        Values(["single", "married", "divorced", "widowed", "separated", "civil partnership"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _genders =
        Values(["f", "m", "female", "male", "not known", "not specified", "other", "unknown"]);

    // Words of the four categories that are nobody's name, title or telephone. White, Black, Christian and Islam are surnames.
    private static readonly SearchValues<string> _specialWords = SearchValues.Create(
    [
        "white -", "white british", "white irish", "white european", "asian or", "asian british", "british asian", "black or",
        "black british", "black african", "black caribbean", "mixed -", "mixed race", "ethnic", "background", "not stated", "disclose",
        "prefer not", "disability", "disabled", "impairment", "heterosexual", "homosexual", "bisexual", "lesbian", "gay or", "straight",
        "christianity", "roman catholic", "church of", "islam (", "muslim", "hindu", "sikhism", "judaism", "jewish", "buddhis", "jainism",
        "atheis", "agnostic", "no religion", "religio",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a row of the right shape shows that its columns have slipped.</summary>
    internal static bool In(FileRecord record) =>
        IsAddressSlipped(record) || IsContactSlipped(record) || IsMaritalStatusSlipped(record) || IsSpecialCategoryBesideItsColumns(record);

    private static bool IsAddressSlipped(FileRecord record)
    {
        foreach (var column in _besideEmail)
            if (record[column].Contains('@')) return true;
        foreach (var column in _telephones)
            if (DigitsIn(record[column]) == 0 && IsGiven(record[column])) return true;
        return DigitsIn(record[_country]) >= FewestDigitsOfAPhone;
    }

    private static bool IsContactSlipped(FileRecord record)
    {
        if (record[_contactGender].Trim() is { IsEmpty: false } gender && !_genders.Contains(gender)) return true;
        foreach (var column in _names)
            if (record[column].Trim() is { IsEmpty: false } name && (name.Length == 1 || DigitsIn(name) > 0 || IsYesOrNo(name)))
                return true;
        return IsContactWithoutAnybody(record);
    }

    // One comma too many before column 33, and nobody to contact: the last of the four values stands alone where the contact's surname
    // belongs, and the previous surname, which is empty, where the first of the four belongs.
    private static bool IsContactWithoutAnybody(FileRecord record)
    {
        if (record[_contactLastName].Trim().IsEmpty || !record[ApplicantColumns.FirstSpecial].Trim().IsEmpty) return false;
        for (var column = _contactLastName + 1; column <= Last; column++)
            if (!record[column].Trim().IsEmpty) return false;
        for (var column = ApplicantColumns.FirstSpecial + 1; column <= ApplicantColumns.LastSpecial; column++)
            if (!record[column].Trim().IsEmpty) return true;
        return false;
    }

    private static bool IsMaritalStatusSlipped(FileRecord record)
    {
        foreach (var column in _besideMaritalStatus)
            if (_maritalWords.Contains(record[column].Trim())) return true;
        return false;
    }

    private static bool IsSpecialCategoryBesideItsColumns(FileRecord record)
    {
        foreach (var column in _besideSpecial)
        {
            var value = record[column];
            if (value.IsEmpty) continue;
            if (value.ContainsAny(_specialWords)) return true;
            if (column != _contactTelephone && DigitsIn(value) >= FewestDigitsOfAPhone) return true;
        }

        return false;
    }

    private static bool IsGiven(ReadOnlySpan<char> value) => !value.Trim().IsEmpty && !Placeholder.Stands(value);

    private static bool IsYesOrNo(ReadOnlySpan<char> value) =>
        value.Equals("yes", StringComparison.OrdinalIgnoreCase) || value.Equals("no", StringComparison.OrdinalIgnoreCase);

    private static int DigitsIn(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
            if (char.IsAsciiDigit(c)) digits++;
        return digits;
    }

    private static int Index(string column) => TisLayouts.Applicant[column];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Values(params string[] values) =>
        values.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
