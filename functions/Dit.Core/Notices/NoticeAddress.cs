namespace Dit.Core.Notices;

/// <summary>Whom a notice is for; one of <see cref="Employer"/>, <see cref="BodyOffice"/>, <see cref="Operators"/>.</summary>
public abstract record NoticeAddress
{
    private const string OperatorsFolder = "operators";
    private const string BodiesFolder = "bodies/";

    private NoticeAddress() { }

    /// <summary>The folder in which its notices lie: <c>431</c>, <c>bodies/WMD</c>, <c>operators</c> (command.md).</summary>
    public abstract string Folder { get; }

    /// <summary>The address in a notice's id: <c>431</c>, <c>WMD</c>, <c>operators</c>.</summary>
    public string Code => Folder[(Folder.LastIndexOf('/') + 1)..];

    /// <summary>The address whose folder this is; null when it is none.</summary>
    public static NoticeAddress? Read(string folder)
    {
        if (folder == OperatorsFolder) return new Operators();
        if (folder.StartsWith(BodiesFolder, StringComparison.Ordinal))
            return DeaneryBody.TryParse(folder.AsSpan(BodiesFolder.Length), out var body) ? new BodyOffice(body) : null;
        return Codes.Vpd.TryParse(folder, out var vpd) ? new Employer(vpd) : null;
    }

    /// <inheritdoc/>
    public sealed override string ToString() => Folder;

    /// <summary>The Medical Staffing Officers of an employer, and whom else it names for the kind.</summary>
    public sealed record Employer(Vpd Vpd) : NoticeAddress
    {
        /// <inheritdoc/>
        public override string Folder => Vpd.Text;
    }

    /// <summary>The office of a deanery body.</summary>
    public sealed record BodyOffice(DeaneryBody Body) : NoticeAddress
    {
        /// <inheritdoc/>
        public override string Folder => BodiesFolder + Body.Code;
    }

    /// <summary>The operators of the interface.</summary>
    public sealed record Operators : NoticeAddress
    {
        /// <inheritdoc/>
        public override string Folder => OperatorsFolder;
    }
}
