using System.Globalization;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Files;

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

/// <summary>First and last row of a file that must not be loaded.</summary>
internal sealed record FaultyEnvelope(Envelope Good, EnvelopeFault Fault) : Envelope(Good)
{
    internal override void WriteHeader(RecordWriter writer)
    {
        if (Fault == EnvelopeFault.OtherOwner) (Good with { Owner = Syntax == FileSyntax.De ? "AAA" : "998" }).WriteHeader(writer);
        else if (Fault != EnvelopeFault.NoHeader) base.WriteHeader(writer);
    }

    internal override void WriteTrailer(RecordWriter writer)
    {
        if (Fault == EnvelopeFault.WrongCount)
            writer.Write(EnvelopeLayouts.Trailer(Syntax), (writer.Records + 2).ToString(CultureInfo.InvariantCulture));
        else if (Fault != EnvelopeFault.NoTrailer) base.WriteTrailer(writer);
    }
}
