using System.Text;
using DitFunctions.Local.Sample.Employers;
using DitFunctions.Local.Sample.Positions;

namespace DitFunctions.Local.Sample.Files;

/// <summary>The reference data of the sample (command.md, Folder for <c>process</c>).</summary>
internal static class ConfigFiles
{
    internal static async Task WriteAsync(RegionPlan region, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync(folder, "employers.csv", "vpd,ods_code,name,mode,enabled", region.Employers.Select(Employer), stop);
        await WriteAsync(folder, "bodies.csv", "code,name,prefixes,enabled", region.Bodies.Select(Body), stop);
        await WriteAsync(folder, "recipients.csv", "vpd,name,email,role,kinds", region.Employers.SelectMany(Recipients), stop);
        await WriteAsync(folder, "locum-codes.csv", "code", Specialties.LocumCodes, stop);
    }

    private static Task WriteAsync(string folder, string name, string header, IEnumerable<string> lines, CancellationToken stop) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), string.Concat(lines.Prepend(header).Select(line => $"{line}\n")),
            new UTF8Encoding(false), stop);

    private static string Employer(SampleEmployer employer) => string.Join(',', employer.Vpd, employer.OdsCode, Field(employer.Name),
        employer.IsFull ? "full" : "part", employer.IsOn ? "true" : "false");

    private static string Body(SampleBody body) => $"{body.Code},{Field(body.Name)},{string.Join(';', body.Prefixes)},true";

    private static IEnumerable<string> Recipients(SampleEmployer employer)
    {
        yield return $"{employer.Vpd},{Field($"Medical Staffing, {employer.OdsCode}")},medical.staffing.{employer.Vpd}@example.org,MSO,*";
        yield return $"{employer.Vpd},Workstructures Lead "
            + $"{employer.OdsCode},workstructures.{employer.Vpd}@example.org,WSL,duplicate-positions;position-findings;new-dpn";
    }

    private static string Field(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
