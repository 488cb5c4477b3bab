using System.Security.Cryptography;
using System.Text;
using Dit.Core.Notices;

namespace Dit.Interface.Notices;

/// <summary>A notice's blob name in its folder: the order first, so that a listing is in order; a digest of its id; its kind.</summary>
internal static class NoticeName
{
    private const int DigestLength = 12;

    internal static string Of(Notice notice)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Id)))[..DigestLength];
        return $"{notice.Order}.{notice.Kind.Place:D2}.{digest}.{notice.Kind.Code}.txt";
    }
}

/// <summary>Where a notice's page of the desk is. Ids are made from events and hold no personal data.</summary>
public static class NoticePath
{
    /// <summary>The page of a notice, from the desk's own root.</summary>
    public static string Of(NoticeRow notice) =>
        $"/desk/notice/{Uri.EscapeDataString(notice.Folder.Replace('/', '.'))}/{Uri.EscapeDataString(notice.Id)}";

    /// <summary>The folder that a page's address names; <see cref="NoticeAddress.Read"/> says whether there is such an address.</summary>
    public static string FolderOf(string segment) => segment.Replace('.', '/');
}

/// <summary>
/// The order of a day's notices: what ESR's files gave, then the timers', then TIS's files by date, number and name (command.md).
/// </summary>
internal static class NoticeOrder
{
    /// <summary>Notices about reference data.</summary>
    internal const string First = "0";

    /// <summary>Notices of the timers.</summary>
    internal const string Timers = "2";

    /// <summary>Notices about the state at the day's end.</summary>
    internal const string DayEnd = "4";

    /// <summary>Notices about a file.</summary>
    internal static string Of(InterfaceFileName? file) => file is null
        ? "9"
        : string.Create(CultureInfo.InvariantCulture, $"{(file.IsGo ? '1' : '3')}-{file.Date:yyyyMMdd}-{file.Sequence:D8}-{file.Stream}");
}
