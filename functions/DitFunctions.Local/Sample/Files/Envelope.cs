using System.Globalization;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>What is wrong with a file's first or last row.</summary>
internal enum EnvelopeFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The first row is missing.</summary>
    NoHeader,

    /// <summary>The last row is missing.</summary>
    NoTrailer,

    /// <summary>The last row counts one row too many.</summary>
    WrongCount,

    /// <summary>The first row names another body or employer.</summary>
    OtherOwner,
}

/// <summary>First and last row of a planned file.</summary>
/// <param name="FileName">The name in the first row.</param>
/// <param name="Owner">The body or VPD.</param>
/// <param name="Date">The day on which the file was made.</param>
/// <param name="Version">The interface version.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record Envelope(string FileName, string Owner, DateOnly Date, string Version, EnvelopeFault Fault = EnvelopeFault.None)
{
    internal void WriteHeader(RecordWriter writer, FileSyntax syntax)
    {
        if (Fault == EnvelopeFault.NoHeader) return;
        var owner = Fault == EnvelopeFault.OtherOwner ? (syntax == FileSyntax.De ? "AAA" : "998") : Owner;
        new FileHeader(FileName, At(Date, "101356"), owner, At(Date.AddDays(-1), "101023"), At(Date, "000000"), Version).Write(writer,
            syntax);
    }

    internal void WriteTrailer(RecordWriter writer, FileSyntax syntax)
    {
        if (Fault == EnvelopeFault.NoTrailer) return;
        var records = writer.Records + 1 + (Fault == EnvelopeFault.WrongCount ? 1 : 0);
        writer.Write(EnvelopeLayouts.Trailer(syntax), records.ToString(CultureInfo.InvariantCulture));
    }

    private static string At(DateOnly date, string time) => FormattableString.Invariant($"{date:yyyyMMdd} {time}");
}
