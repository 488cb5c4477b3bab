using DitFunctions.Local.Tests.Processing;
using DitFunctions.Local.Tests.Sample;

namespace DitFunctions.Local.Tests.Cases;

/// <summary>The GO file of the field's public fixtures: every record type with the values that the field writes.</summary>
public sealed class FieldFileTests
{
    private const string Day = "2026-05-04";

    [Fact]
    public async Task Process_GoFileOfTheField_LoadsWithNoRowRejected()
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.Path, "in"), Path.Combine(folder.Path, "out"));
        WriteConfig(Directory.CreateDirectory(Path.Combine(input, "config")).FullName);
        var source = Directory.GetFiles(SharedFolder.Field, "GO_*.DAT").Single();
        File.Copy(source,
            Path.Combine(Directory.CreateDirectory(Path.Combine(input, Day, "esr-inbound")).FullName, Path.GetFileName(source)));

        var file = (await Rig.ProcessAsync(input, output)).Single().Files.Single();

        var rows = File.ReadAllLines(source).Count(line => line.Length > 0) - 2;
        Assert.Equal(("Done", rows, rows, 0), (file.Status, file.Rows, file.Accepted, file.Rejected));
        Assert.False(Directory.Exists(Path.Combine(output, Day, "rejects"))
            && Directory.GetFiles(Path.Combine(output, Day, "rejects")).Length > 0);
    }

    private static void WriteConfig(string folder)
    {
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
        Write("employers.csv", "vpd,ods_code,name,mode,enabled\n123,RCX,Oxleas,full,true\n");
        Write("bodies.csv", "code,name,prefixes,enabled\nLDN,London,LDN,true\n");
        Write("recipients.csv", "vpd,name,email,role,kinds\n123,Medical Staffing,ms123@example.org,MSO,*\n");
        Write("locum-codes.csv", "code\n981\n");
    }
}
