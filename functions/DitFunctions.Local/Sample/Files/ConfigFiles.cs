using System.Text;

namespace DitFunctions.Local.Sample;

/// <summary>The reference data of the sample (command.md, Folder for <c>process</c>).</summary>
internal static class ConfigFiles
{
    internal static async Task WriteAsync(SamplePlan plan, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync(folder, "employers.csv", "vpd,ods_code,name,mode,enabled", plan.Employers.Select(Employer), stop);
        await WriteAsync(folder, "bodies.csv", "code,name,prefixes,enabled", plan.Bodies.Select(Body), stop);
        await WriteAsync(folder, "recipients.csv", "vpd,name,email,role,kinds", plan.Employers.SelectMany(Recipients), stop);
        await WriteAsync(folder, "locum-codes.csv", "code", Specialties.LocumCodes, stop);
    }

    /// <summary>Reference data that has to be refused: a VPD that is no number, a row that breaks off.</summary>
    internal static async Task WriteBadAsync(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        string[] lines = ["431,RRK,Broken Row NHS Trust,full,true", "four-three-one,RJ1,No Number NHS Trust,full,true", "096,RJ1"];
        await WriteAsync(folder, "employers.csv", "vpd,ods_code,name,mode,enabled", lines, stop);
    }

    private static Task WriteAsync(string folder, string name, string header, IEnumerable<string> lines, CancellationToken stop) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), string.Concat(lines.Prepend(header).Select(line => $"{line}\n")),
            new UTF8Encoding(false), stop);

    private static string Employer(SampleEmployer employer) =>
        $"{employer.Vpd},{employer.OdsCode},{Field(employer.Name)},{(employer.IsFull ? "full" : "part")},{(employer.IsOn ? "true" : "false")}";

    private static string Body(SampleBody body) => $"{body.Code},{Field(body.Name)},{string.Join(';', body.Prefixes)},true";

    private static IEnumerable<string> Recipients(SampleEmployer employer)
    {
        yield return $"{employer.Vpd},{Field($"Medical Staffing, {employer.OdsCode}")},medical.staffing.{employer.Vpd}@example.org,MSO,*";
        yield return $"{employer.Vpd},Workstructures Lead "
            + $"{employer.OdsCode},workstructures.{employer.Vpd}@example.org,WSL,duplicate-positions;position-findings;new-dpn";
    }

    private static string Field(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
