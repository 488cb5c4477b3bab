using System.Text.Unicode;
using Dit.Core.Files;

namespace Dit.Interface.Reference;

/// <summary>
/// The text of a reference file as people save it: UTF-8, with a byte order mark or without, or Windows-1252, which Excel
/// writes as plain CSV (rules.md, Employers).
/// </summary>
public static class ReferenceText
{
    /// <summary>The text without a byte order mark; what is not valid UTF-8 is read whole as Windows-1252.</summary>
    public static string Read(BinaryData bytes) =>
        FileEncoding.For(Utf8.IsValid(bytes.ToMemory().Span)).GetString(bytes.ToMemory().Span).TrimStart('\uFEFF');
}
