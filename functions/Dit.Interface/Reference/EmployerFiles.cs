using Dit.Core.Reference;

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
