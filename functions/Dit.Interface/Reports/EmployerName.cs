namespace Dit.Interface.Reports;

/// <summary>How a report names an employer.</summary>
public static class EmployerName
{
    /// <summary>Its name and VPD; the VPD alone when the reference data do not name it.</summary>
    public static string Of(ReferenceData known, Vpd vpd) =>
        known.Employers.TryGetValue(vpd, out var employer) ? $"{employer.Name} ({vpd})" : $"Employer {vpd}";
}
