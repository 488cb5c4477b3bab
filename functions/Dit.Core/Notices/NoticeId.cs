using System.Security.Cryptography;
using System.Text;

namespace Dit.Core.Notices;

/// <summary>How the ids of notices are made: from the event alone, readable, without personal data.</summary>
internal static class NoticeId
{
    internal static string OfFile(InterfaceFileName file, NoticeAddress address, NoticeKind kind) =>
        $"{Stem(file)}-{address.Code}-{kind.Code}";

    /// <summary>The ISO week of a Monday is that Monday's event: <c>2026-W19-431-duplicate-positions</c>.</summary>
    internal static string OfWeek(DateOnly monday, NoticeAddress address, NoticeKind kind)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}-{address.Code}-{kind.Code}");
    }

    /// <summary>The name without its ending.</summary>
    internal static string Stem(InterfaceFileName file) => file.Canonical[..^4];

    /// <summary>A name outside the grammar may hold anything, a person's name too; then a digest stands for it.</summary>
    internal static string Stem(string fileName) => InterfaceFileName.Read(fileName) is { } file ? Stem(file) : $"file-{Digest(fileName)}";

    /// <summary>A DPN with dots for strokes, which a key cannot hold; a digest for what is no DPN.</summary>
    internal static string OfDpn(string dpn) =>
        DeaneryPostNumber.Read(dpn) is { } number && number.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-')
            ? number.Text.Replace('/', '.')
            : $"dpn-{Digest(DeaneryPostNumber.Normalise(dpn))}";

    /// <summary>A plain file name as it stands; a digest for one with anything that a key or a name cannot hold.</summary>
    internal static string OfName(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? name : $"file-{Digest(name)}";

    /// <summary>Eight hexadecimal digits that stand for a text.</summary>
    internal static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
