using Dit.Core.Files.Layouts;

namespace Dit.Core.Files;

/// <summary>The first row of a file (interface-files.md, section 4).</summary>
/// <param name="FileName">The name of the file as the sender wrote it.</param>
/// <param name="Created">When it was made, as written; not checked.</param>
/// <param name="Owner">The VPD or body.</param>
/// <param name="PreviousRun">The run before this one, as written; not checked.</param>
/// <param name="ThisRun">This run, as written; not checked.</param>
/// <param name="InterfaceVersion">01, 02 ...</param>
public sealed record FileHeader(string FileName, string Created, string Owner, string PreviousRun, string ThisRun, string InterfaceVersion)
{
    /// <summary>True when a record is a first row.</summary>
    public static bool IsHeader(FileRecord record) => record[0].Trim().SequenceEqual("HDR");

    /// <summary>Reads a first row; columns that are missing are empty.</summary>
    public static FileHeader Read(FileRecord record) =>
        new(record.Text(1), record.Text(2), record.Text(3), record.Text(4), record.Text(5), record.Text(6));

    /// <summary>Says in words how this header disagrees with the file's name; null when it agrees. Times are not checked.</summary>
    public string? DisagreementWith(InterfaceFileName name)
    {
        var written = InterfaceFileName.Read(FileName);
        if (written is null || written.Canonical != name.Canonical) return "the header names another file than the file's own name";
        var sameOwner = name.IsGo
            ? Vpd.TryParse(Owner, out var vpd) && vpd == name.Vpd
            : DeaneryBody.TryParse(Owner, out var body) && body == name.Body;
        return sameOwner ? null : "the header's body or VPD is another than the name's";
    }

    /// <summary>Writes the first row of a file of ours.</summary>
    public void Write(RecordWriter writer, FileSyntax syntax) =>
        writer.Write(EnvelopeLayouts.Header(syntax), FileName, Created, Owner, PreviousRun, ThisRun, InterfaceVersion);
}

/// <summary>A request to ESR for an employer's full file (GDR): one HDR row of name and time (interface-files.md, section 2) [E].</summary>
public static class FullFileRequest
{
    /// <summary>The file's bytes.</summary>
    /// <param name="created">When it is made, yyyymmdd hhmmss.</param>
    public static ReadOnlyMemory<byte> Write(InterfaceFileName name, string created)
    {
        var writer = new RecordWriter(FileSyntax.Go);
        writer.Write(EnvelopeLayouts.Request, name.Canonical, created);
        return writer.Written;
    }
}
