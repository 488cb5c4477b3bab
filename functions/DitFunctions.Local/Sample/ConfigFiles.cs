using System.Text;

namespace DitFunctions.Local.Sample;

/// <summary>The reference data of the sample (command.md, Folder for <c>process</c>).</summary>
internal static class ConfigFiles
{
    internal static async Task WriteAsync(IReadOnlyList<SampleBody> bodies, IEnumerable<RegionEmployer> employers, string folder,
        CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync("employers.csv", "vpd,ods_code,name,mode,enabled", employers.Select(Employer));
        await WriteAsync("bodies.csv", "code,name,prefixes,enabled", bodies.Select(Body));
        await WriteAsync("recipients.csv", "vpd,name,email,role,kinds", employers.SelectMany(Recipients));
        await WriteAsync("locum-codes.csv", "code", Specialties.LocumCodes);

        Task WriteAsync(string name, string header, IEnumerable<string> lines) =>
            File.WriteAllTextAsync(Path.Combine(folder, name), string.Concat(lines.Prepend(header).Select(line => $"{line}\n")),
                new UTF8Encoding(false), stop);
    }

    private static string Employer(RegionEmployer employer) => string.Join(',', employer.Vpd, employer.OdsCode, Field(employer.Name),
        employer.IsFull ? "full" : "part", employer.IsOn ? "true" : "false");

    private static string Body(SampleBody body) => $"{body.Code},{Field(body.Name)},{string.Join(';', body.Prefixes)},true";

    private static IEnumerable<string> Recipients(RegionEmployer employer) =>
    [
        $"{employer.Vpd},{Field($"Medical Staffing, {employer.OdsCode}")},medical.staffing.{employer.Vpd}@example.org,MSO,*",
        $"{employer.Vpd},Workstructures Lead {employer.OdsCode},workstructures.{employer.Vpd}@example.org,WSL,"
            + "duplicate-positions;position-findings;new-dpn",
    ];

    private static string Field(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
