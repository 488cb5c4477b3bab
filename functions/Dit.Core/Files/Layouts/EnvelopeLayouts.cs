namespace Dit.Core.Files.Layouts;

/// <summary>First and last row of every file (interface-files.md, section 4); the same columns in both syntaxes.</summary>
public static class EnvelopeLayouts
{
    /// <summary>The first row.</summary>
    public static RecordLayout Header(FileSyntax syntax) => syntax == FileSyntax.De ? _deHeader : _goHeader;

    /// <summary>The last row; its count includes the first row and itself.</summary>
    public static RecordLayout Trailer(FileSyntax syntax) => syntax == FileSyntax.De ? _deTrailer : _goTrailer;

    /// <summary>The only row of a request to ESR for a full file: its name and when it was made (interface-files.md, section 2).</summary>
    public static RecordLayout Request { get; } = new("HDR", FileSyntax.Go, new("FileName"), new("Created"));

    private static readonly RecordLayout _deHeader = MakeHeader(FileSyntax.De);
    private static readonly RecordLayout _goHeader = MakeHeader(FileSyntax.Go);
    private static readonly RecordLayout _deTrailer = MakeTrailer(FileSyntax.De);
    private static readonly RecordLayout _goTrailer = MakeTrailer(FileSyntax.Go);

    private static RecordLayout MakeHeader(FileSyntax syntax) =>
        new("HDR", syntax, new("FileName"), new("Created"), new("Owner"), new("PreviousRun"), new("ThisRun"), new("InterfaceVersion"));

    private static RecordLayout MakeTrailer(FileSyntax syntax) => new("TRL", syntax, new Column("Records", ColumnKind.Count));
}
