using System.Text;

namespace Dit.Core.Files;

/// <summary>
/// The two encodings that are read (interface-files.md, section 3): UTF-8, and for a file that is not valid UTF-8 the whole
/// of it as Windows-1252. Written is UTF-8 without a byte order mark.
/// </summary>
public static class FileEncoding
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Windows-1252.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding in which a file is read.</summary>
    /// <param name="isUtf8">What the inspection of the whole file found.</param>
    public static Encoding For(bool isUtf8) => isUtf8 ? Utf8 : Windows1252;
}
