using Dit.Core.Files.Layouts;

namespace Dit.Core.Files;

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
