using Dit.Core.Codes;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Region;

/// <summary>The cells of an APP row.</summary>
internal sealed class ApplicantCells() : Cells(TisLayouts.Applicant)
{
    /// <summary>Fills the cells from a row; they hold until the next one.</summary>
    internal ReadOnlySpan<string?> Fill(ApplicantRow row, DateOnly fileDate)
    {
        Clear();
        var person = row.Person;
        FillPlacement(row, fileDate);
        FillPerson(person);
        this["Email"] = person.Email;
        this["AddressLine1"] = person.Address.Line1;
        this["AddressLine2"] = person.Address.Line2;
        this["Town"] = person.Address.Town;
        this["County"] = person.Address.County;
        this["Postcode"] = person.Address.Postcode;
        this["Country"] = person.Address.Country;
        this["MobileTelephone"] = person.Mobile;
        row.Shape?.Invoke(this);
        return Values;
    }

    private void FillPlacement(ApplicantRow row, DateOnly fileDate)
    {
        var iso = row.Person.Serial % 7 == 0;
        this["EffectiveDate"] = FileDate.Write(fileDate);
        this["PositionId"] = row.Position.IdText;
        this["PositionNumber"] = row.Position.NumberText;
        this["DeaneryPostNumber"] = (row.Person.Serial % 10) switch
        {
            3 => "",
            4 => row.Position.Dpn.ToLowerInvariant(),
            _ => row.Position.Dpn,
        };
        this["ProjectedHireDate"] = iso ? Iso(row.Hire) : FileDate.Write(row.Hire);
        this["ProjectedEndDate"] = FileDate.Write(row.End);
    }

    private void FillPerson(SamplePerson person)
    {
        this["LastName"] = person.LastName;
        this["FirstName"] = person.FirstName;
        this["MiddleNames"] = person.MiddleNames;
        this["Title"] = person.Title;
        this["Gender"] = person.Gender;
        this["DateOfBirth"] = person.Serial % 5 == 0 ? Iso(person.Born) : FileDate.Write(person.Born);
        this["NiNumber"] = person.NiNumber;
        this["NationalTrainingNumber"] = FormattableString.Invariant($"{person.Serial % 13:D3}/034/{person.Serial:D6}/C");
        this["ProfessionalBody"] = (person.Serial % 4) switch { 0 => "", 1 => EsrRows.GeneralMedicalCouncil, _ => "GMC" };
        this["RegistrationNumber"] = person.Gmc;
        this["Nationality"] = person.Nationality;
        this["MaritalStatus"] = person.Serial % 3 == 0 ? "Single" : "";
        this["EthnicOrigin"] = person.Serial % 2 == 0 ? "Z Not Stated" : "";
        this["ContactLastName"] = person.Serial % 6 == 0 ? person.LastName : "";
        this["ContactFirstName"] = person.Serial % 6 == 0 ? "Next-of-kin" : "";
    }

    private static string Iso(DateOnly date) => FormattableString.Invariant($"{date:yyyy-MM-dd}");
}

/// <summary>One row of an applicant file.</summary>
internal record ApplicantRow
{
    internal required SamplePerson Person { get; init; }

    internal required SamplePosition Position { get; init; }

    internal required DateOnly Hire { get; init; }

    internal DateOnly? End { get; init; }

    /// <summary>What is wrong or odd about the row: changes its cells.</summary>
    internal Action<ApplicantCells>? Shape { get; init; }
}
