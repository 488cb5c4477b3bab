using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample.Files;

/// <summary>First and last row of a file.</summary>
/// <param name="FileName">The name in the first row.</param>
/// <param name="Owner">The body or VPD.</param>
/// <param name="Date">The day on which the file was made.</param>
/// <param name="Version">The interface version.</param>
internal record Envelope(string FileName, string Owner, DateOnly Date, string Version)
{
    internal FileSyntax Syntax => FileName.StartsWith("GO_", StringComparison.Ordinal) ? FileSyntax.Go : FileSyntax.De;

    internal virtual void WriteHeader(RecordWriter writer) =>
        new FileHeader(FileName, At(Date, "101356"), Owner, At(Date.AddDays(-1), "101023"), At(Date, "000000"), Version)
            .Write(writer, Syntax);

    internal virtual void WriteTrailer(RecordWriter writer) =>
        writer.Write(EnvelopeLayouts.Trailer(Syntax), (writer.Records + 1).ToString(CultureInfo.InvariantCulture));

    private static string At(DateOnly date, string time) => FormattableString.Invariant($"{date:yyyyMMdd} {time}");
}
