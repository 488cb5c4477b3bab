namespace DitFunctions.Local.Sample;

/// <summary>A training specialty.</summary>
/// <param name="Code">Its three digits in a DPN.</param>
/// <param name="Occupation">The NHS occupation code of its posts.</param>
/// <param name="Area">The area of work.</param>
internal sealed record Specialty(string Code, string Occupation, string Area);

/// <summary>Specialties and grades of training posts.</summary>
internal static class Specialties
{
    internal static IReadOnlyList<Specialty> All { get; } =
    [
        new("034", "031", "Cardiology"), new("001", "001", "Accident & Emergency"), new("003", "041", "Anaesthetics"),
        new("045", "011", "General Medicine"), new("018", "021", "General Surgery"), new("037", "035", "Geriatric Medicine"),
        new("056", "051", "Obstetrics and Gynaecology"), new("060", "061", "Paediatrics"),
            new("025", "024", "Trauma and Orthopaedic Surgery"),
        new("052", "071", "Psychiatry"), new("021", "081", "Clinical Radiology"), new("071", "091", "Histopathology"),
    ];

    /// <summary>Grade in the DPN, job role, pay scale.</summary>
    internal static IReadOnlyList<(string Code, string JobRole, string Payscale)> Grades { get; } =
    [
        ("STR", "Specialty Registrar", "MN37"), ("CT", "Core Training", "MN37"), ("F1", "Foundation Year 1", "MN13"),
        ("F2", "Foundation Year 2", "MN15"), ("STL", "Specialty Registrar", "MN39"),
    ];

    /// <summary>Occupation codes that mark a locum post (locum-codes.csv).</summary>
    internal static IReadOnlyList<string> LocumCodes { get; } = ["981", "982", "983", "98L"];
}
