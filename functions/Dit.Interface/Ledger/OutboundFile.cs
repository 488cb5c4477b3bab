using Dit.Core.Positions.Extracts;

namespace Dit.Interface.Ledger;

/// <summary>A file of ours in the ledger: its number is bound to what it answers, so that a crash uses it again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cause">What it is for: a business date for an extract, a run for a confirmation.</param>
/// <param name="Created">When it was made, yyyymmdd hhmmss.</param>
/// <param name="PreviousRun">When the file before it in its stream was made; empty for the first.</param>
/// <param name="IsPublished">True once it lies where TIS collects it.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record OutboundFile(InterfaceFileName Name, string Cause, string Created, string PreviousRun, bool IsPublished, int Rows)
{
    /// <summary>True while it is decided and waits for a pause to end.</summary>
    public bool Waits { get; init; }
    /// <summary>What is known of an extract's receipt.</summary>
    public ReceiptState Receipt { get; init; }
    /// <summary>True when its missing receipt was alerted.</summary>
    public bool ReceiptAlerted { get; init; }
    /// <summary>True when its content is to go again with the body's next extract.</summary>
    public bool SendAgain { get; init; }
    /// <summary>The version of its row; default for a file that was just bound.</summary>
    public ETag Version { get; init; }
    /// <summary>The extract as the rules for receipts see it.</summary>
    public SentExtract Extract => new(Name, Name.Date, Receipt, ReceiptAlerted);
    /// <summary>The code of whom it goes to, or whose full file it asks for: WMD, 431.</summary>
    public string Owner => Name.Vpd is { } vpd ? vpd.Text : Name.Body!.Value.Code;
    /// <summary>The container from which it is collected, by TIS or by ESR.</summary>
    public string OutboundContainer => Name.IsGo ? Containers.EsrOutbound : Containers.TisOutbound;
    /// <summary>Where it is collected.</summary>
    public string OutboundPath => $"{Owner}/{Name.Canonical}";
    /// <summary>Where its bytes are kept.</summary>
    public string ArchivePath => ArchivePathOf(Name);

    /// <summary>Where the bytes of a file of ours are kept.</summary>
    internal static string ArchivePathOf(InterfaceFileName name) => $"out/{name.Date:yyyy-MM-dd}/{name.Canonical}";
}

/// <summary>When a file of ours says it was made: a fixed time of its business date (command.md), for the same bytes each run.</summary>
internal static class Creation
{
    internal static string Of(FileKind kind, DateOnly day) => $"{FileDate.Write(day)} {TimeOf(kind)}";

    private static string TimeOf(FileKind kind) => kind switch
    {
        FileKind.Rmf or FileKind.Rmc => "130000",
        FileKind.GoRequest => "120000",
        _ => "180000",
    };
}
