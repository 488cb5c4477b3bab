using System.Globalization;
using Dit.Benchmarks.Nation;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Benchmarks.Processes;

/// <summary>
/// A folder for <c>process</c> with one APP file of many rows over ten employers, forty rows for each post. One row in ten is accepted,
/// the others come too late, so that both ways are long.
/// </summary>
internal static class LargeFolder
{
    private const int Employers = 10;
    private const int RowsPerPost = 40;

    internal static void Write(string folder, int rows)
    {
        var shape = new NationShape(1) { Posts = Math.Max(1, rows / Employers / RowsPerPost) };
        var employers = shape.All.Take(Employers).Select(employer => employer with { Body = 0 }).ToList();
        Text(folder, "config/employers.csv",
            "vpd,ods_code,name,mode,enabled\n"
                + string.Concat(employers.Select(employer => $"{employer.Vpd},{employer.OdsCode},Employer {employer.Vpd},part,true\n")));
        Text(folder, "config/bodies.csv",
            $"code,name,prefixes,enabled\n{NationEmployer.BodyName(0)},Body,{NationEmployer.BodyName(0)},true\n");
        Text(folder, "config/recipients.csv", "vpd,name,email,role,kinds\n");
        Text(folder, "config/locum-codes.csv", "code\n970\n");
        foreach (var employer in employers) Positions(folder, shape, employer);
        Applicants(folder, shape, employers);
    }

    private static void Positions(string folder, NationShape shape, NationEmployer employer)
    {
        var name = $"GO_{employer.Vpd}_DIT_GOF_20260504_00000001.DAT";
        var rows = Enumerable.Range(0, shape.PositionsPerEmployer).Select(employer.PositionRow).ToList();
        var (head, tail) = ($"HDR~{name}~20260504 100000~{employer.Vpd}~~20260504 100000~02\r\n",
            string.Create(CultureInfo.InvariantCulture, $"TRL~{rows.Count + 2}\r\n"));
        Text(folder, $"2026-05-04/esr-inbound/{name}", head + string.Concat(rows.Select(row => row + "\r\n")) + tail);
    }

    private static void Applicants(string folder, NationShape shape, List<NationEmployer> employers)
    {
        var (name, values, writer) = ($"DE_{NationEmployer.BodyName(0)}_APP_20260504_00000001.DAT",
            new string?[TisLayouts.Applicant.Count - 1], new RecordWriter(FileSyntax.De));
        using var file = File.Create(Made(folder, $"2026-05-04/tis-inbound/{name}"));
        writer.WriteRaw($"\"HDR\",\"{name}\",\"20260504 140000\",\"{NationEmployer.BodyName(0)}\",\"\",\"20260504 140000\",\"01\"");
        for (var row = 0; row < shape.PositionsPerEmployer * Employers * RowsPerPost; row++)
        {
            var employer = employers[row % Employers];
            NationFile.Fill(values, employer, row / Employers % shape.PositionsPerEmployer, row / Employers % 10 == 0 ? RowKind.New
                : RowKind.TooLate, new NationPerson(2_000_000 + row));
            writer.Write(TisLayouts.Applicant, values);
            if (writer.Written.Length < 1 << 20) continue;
            file.Write(writer.Written.Span);
            writer.Clear();
        }

        writer.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"\"TRL\",{writer.Records + 1}"));
        file.Write(writer.Written.Span);
    }

    private static void Text(string folder, string path, string text) => File.WriteAllText(Made(folder, path), text);

    private static string Made(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
