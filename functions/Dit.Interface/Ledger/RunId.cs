using System.Security.Cryptography;
using System.Text;

namespace Dit.Interface.Ledger;

/// <summary>
/// Names a file's run: its ledger row, its work folder, its archive folder. Derived from the file's name and content, so that
/// the same file always has the same run, and the same bytes under another name have another. A file whose name does not fit
/// the grammar has a run too.
/// </summary>
/// <param name="Stream">The stream: GO-431, APP-WMD, or <c>unknown</c>.</param>
/// <param name="Sequence">The number in the name.</param>
/// <param name="Hash">The first twelve hexadecimal digits of a SHA-256 over name and content; of the content alone in runs of before
/// November 2026.</param>
public sealed record RunId(string Stream, int Sequence, string Hash)
{
    /// <summary>The stream of files whose names do not fit.</summary>
    public const string UnknownStream = "unknown";

    private const int HashLength = 12;

    /// <summary>Which replay of the file this is, from 1; 0 for the file itself.</summary>
    public int Replay { get; init; }
    /// <summary>True when rows of the file are judged again.</summary>
    public bool IsReplay => Replay > 0;
    /// <summary>The run of the file itself: of a replay the one that it is a replay of.</summary>
    public RunId Origin => this with { Replay = 0 };

    /// <summary>The run of a file.</summary>
    /// <param name="name">Its name, or null when it does not fit the grammar.</param>
    /// <param name="hash">The SHA-256 of its content; of name and content when the name does not fit.</param>
    public static RunId Of(InterfaceFileName? name, string hash) => name is null
        ? new(UnknownStream, 0, hash[..HashLength])
        : new(name.Stream, name.Sequence,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name.Canonical} {hash}")))[..HashLength]);

    /// <summary>Reads a run id as a message holds it.</summary>
    /// <exception cref="FormatException">The text is no run id.</exception>
    public static RunId Parse(string text) => TryParse(text, out var run) ? run : throw new FormatException("The text is no run id.");

    /// <summary>Reads a run id as an address holds it; false when the text is none.</summary>
    public static bool TryParse(string text, out RunId run)
    {
        run = new("", 0, "");
        var parts = text.Split('.');
        if (parts.Length is not (3 or 4) || !parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            || !parts[2].All(char.IsAsciiLetterOrDigit)) return false;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;
        run = new(parts[0], sequence, parts[2]);
        if (parts.Length == 3) return true;
        if (parts[3] is not ['r', .. var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var replay)
            || replay <= 0) return false;
        run = run with { Replay = replay };
        return true;
    }

    /// <summary>The run's lane: <c>GO-431</c> of an employer, <c>DE-WMD</c> of a body, as <see cref="InterfaceFileName.Lane"/>.</summary>
    public string Lane => LaneOf(Stream);

    /// <summary>True for the lane of an employer.</summary>
    internal static bool IsOfEmployer(string lane) => lane.StartsWith("GO-", StringComparison.Ordinal);

    /// <summary>The lane of a stream.</summary>
    public static string LaneOf(string stream) => IsOfEmployer(stream) || stream == UnknownStream
        ? stream
        : LaneOfSender(stream[(stream.IndexOf('-', StringComparison.Ordinal) + 1)..]);

    /// <summary>The lane of a sender, in which all its files lie.</summary>
    /// <param name="sender">A VPD, or the code of a body.</param>
    public static string LaneOfSender(string sender) =>
        Vpd.TryParse(sender, out var vpd) ? InterfaceFileName.LaneOf(vpd) : $"DE-{sender}";

    /// <summary>The ledger row's key inside its lane's partition.</summary>
    public string RowKey => $"{LaneRows.EntriesOf(Stream, Sequence)}{Hash}{Suffix('-')}";

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stream}.{Sequence:D8}.{Hash}{Suffix('.')}");

    private string Suffix(char mark) => IsReplay ? string.Create(CultureInfo.InvariantCulture, $"{mark}r{Replay:D3}") : "";
}
