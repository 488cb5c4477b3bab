namespace Dit.Core.Codes;

/// <summary>
/// A file name of the grammar (interface-files.md, section 2):
/// <c>DE_&lt;body&gt;_&lt;type&gt;_&lt;yyyymmdd&gt;_&lt;sequence&gt;.DAT</c> or
/// <c>GO_&lt;vpd&gt;_&lt;subtype&gt;_GO&lt;F|C&gt;_&lt;yyyymmdd&gt;_&lt;sequence&gt;.DAT</c>, where GDR in place of GOF asks for a full
/// file. Letter case does not matter on read.
/// </summary>
/// <param name="Body">The deanery body of a DE file, else null.</param>
/// <param name="Vpd">The employer of a GO file, else null.</param>
/// <param name="Subtype">The subtype of a GO file (DIT for this project, any is accepted), else empty.</param>
/// <param name="Sequence">The number in the name; read from seven or eight digits, written as eight.</param>
public sealed record InterfaceFileName(FileKind Kind, DeaneryBody? Body, Vpd? Vpd, string Subtype, DateOnly Date, int Sequence)
{
    // Any subtype is accepted; a name that goes on for ever is none.
    private const int MostSubtype = 40;

    private static readonly Dictionary<string, FileKind> _go =
        new(StringComparer.Ordinal) { ["GOF"] = FileKind.GoFull, ["GOC"] = FileKind.GoChanges, ["GDR"] = FileKind.GoRequest };

    // TIS's types are called as they are written.
    private static readonly Dictionary<string, FileKind> _de = Enum.GetValues<FileKind>().Except(_go.Values)
        .ToDictionary(kind => kind.ToString().ToUpperInvariant());
    private static readonly Dictionary<FileKind, string> _codes = _go.Concat(_de).ToDictionary(type => type.Value, type => type.Key);

    /// <summary>True for a file of an employer (ESR's side).</summary>
    public bool IsGo => Vpd is not null;

    /// <summary>
    /// The name of the stream whose numbers this file's number belongs to: GO-431 (full and changes count together),
    /// APP-WMD ... Our requests to ESR count by themselves: GDR-431.
    /// </summary>
    public string Stream =>
        Kind is FileKind.GoFull or FileKind.GoChanges ? LaneOf(Vpd!.Value) : $"{TypeCode}-{(Vpd is { } vpd ? vpd.Text : Body!.Value.Code)}";

    /// <summary>The files of one lane are taken one after another: all that a body sends, or all of an employer.</summary>
    public string Lane => Vpd is { } vpd ? LaneOf(vpd) : $"DE-{Body}";

    /// <summary>The lane of an employer, which is one stream too.</summary>
    public static string LaneOf(Vpd vpd) => $"GO-{vpd}";

    /// <summary>The type in the name: RMF, APP, GOF ...</summary>
    public string TypeCode => CodeOf(Kind);

    /// <summary>The type that stands in the names of a kind: RMF, APP, GOF ...</summary>
    public static string CodeOf(FileKind kind) => _codes[kind];

    /// <summary>The name as this project writes it.</summary>
    public string Canonical
    {
        get
        {
            var owner = IsGo ? $"GO_{Vpd}_{Subtype}" : $"DE_{Body}";
            return string.Create(CultureInfo.InvariantCulture, $"{owner}_{TypeCode}_{Date:yyyyMMdd}_{Sequence:D8}.DAT");
        }
    }

    /// <summary>The name of a DE file that this project writes.</summary>
    public static InterfaceFileName Outbound(FileKind kind, DeaneryBody body, DateOnly date, int sequence) =>
        new(kind, body, null, "", date, sequence);

    /// <summary>The subtype of GO files of this project [D].</summary>
    public const string OwnSubtype = "DIT";

    /// <summary>The name of a request to ESR for an employer's full file.</summary>
    public static InterfaceFileName Request(Vpd vpd, DateOnly date, int sequence) =>
        new(FileKind.GoRequest, null, vpd, OwnSubtype, date, sequence);

    /// <summary>Reads a name; null when it does not fit the grammar (<c>WrongFormat</c>).</summary>
    /// <param name="path">A name, or a path whose last segment is the name.</param>
    public static InterfaceFileName? Read(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToUpperInvariant();
        if (!name.EndsWith(".DAT", StringComparison.Ordinal)) return null;
        return name[..^4].Split('_') switch
        {
            ["DE", var body, var type, var date, var sequence] => ReadDe(body, type, date, sequence),
            ["GO", var vpd, var subtype, var type, var date, var sequence] => ReadGo(vpd, subtype, type, date, sequence),
            _ => null,
        };
    }

    private static InterfaceFileName? ReadDe(string body, string type, string date, string sequence)
    {
        if (!_de.TryGetValue(type, out var kind) || !DeaneryBody.TryParse(body, out var code)) return null;
        return ReadTail(date, sequence, out var day, out var number) ? new(kind, code, null, "", day, number) : null;
    }

    private static InterfaceFileName? ReadGo(string vpd, string subtype, string type, string date, string sequence)
    {
        if (!_go.TryGetValue(type, out var kind) || vpd.Trim() != vpd || !Codes.Vpd.TryParse(vpd, out var employer)) return null;
        if (subtype.Length is 0 or > MostSubtype || !subtype.All(char.IsAsciiLetterOrDigit)) return null;
        return ReadTail(date, sequence, out var day, out var number) ? new(kind, null, employer, subtype, day, number) : null;
    }

    private static bool ReadTail(string date, string sequence, out DateOnly day, out int number)
    {
        day = default;
        number = 0;
        return date.Length == 8 && FileDate.TryParse(date, out day)
            && sequence.Length is 7 or 8 && Digits.Only(sequence)
            && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <inheritdoc/>
    public override string ToString() => Canonical;
}
