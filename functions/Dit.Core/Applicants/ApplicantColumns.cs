using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Applicants;

/// <summary>Where the columns stand that the rules speak of, from 0; taken from the layout, so that it stays the one place.</summary>
internal static class ApplicantColumns
{
    private static readonly RecordLayout _layout = TisLayouts.Applicant;

    internal static readonly int EffectiveDate = _layout["EffectiveDate"];
    internal static readonly int LastName = _layout["LastName"];
    internal static readonly int FirstName = _layout["FirstName"];
    internal static readonly int Gender = _layout["Gender"];
    internal static readonly int DateOfBirth = _layout["DateOfBirth"];
    internal static readonly int PositionId = _layout["PositionId"];
    internal static readonly int PositionNumber = _layout["PositionNumber"];
    internal static readonly int Dpn = _layout["DeaneryPostNumber"];
    internal static readonly int ProjectedHire = _layout["ProjectedHireDate"];
    internal static readonly int ProjectedEnd = _layout["ProjectedEndDate"];
    internal static readonly int NiNumber = _layout["NiNumber"];
    internal static readonly int ProfessionalBody = _layout["ProfessionalBody"];
    internal static readonly int RegistrationNumber = _layout["RegistrationNumber"];
    internal static readonly int Postcode = _layout["Postcode"];
    internal static readonly int Country = _layout["Country"];
    internal static readonly int PreviousLastName = _layout["PreviousLastName"];
    internal static readonly int FirstSpecial = _layout["EthnicOrigin"];
    internal static readonly int LastSpecial = _layout["ReligiousBelief"];

    /// <summary>A column's name in the layout.</summary>
    internal static string Name(int column) => _layout.Columns[column].Name;

    /// <summary>True for columns 33 to 36: special-category data, never written anywhere (interface-files.md, section 7).</summary>
    internal static bool IsSpecialCategory(int column) => column >= FirstSpecial && column <= LastSpecial;

    /// <summary>True for the columns that decide whether a row says anything new: all but 1, 2 and 33 to 36 (A041).</summary>
    internal static bool IsCompared(int column) => column > EffectiveDate && !IsSpecialCategory(column);
}
