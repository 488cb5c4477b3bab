using Dit.Core.Notices;

namespace Dit.Interface.Notices;

/// <summary>Where a notice's page of the desk is. Ids are made from events and hold no personal data.</summary>
public static class NoticePath
{
    /// <summary>The page of a notice, from the desk's own root.</summary>
    public static string Of(NoticeRow notice) =>
        $"/desk/notice/{Uri.EscapeDataString(notice.Folder.Replace('/', '.'))}/{Uri.EscapeDataString(notice.Id)}";

    /// <summary>The folder that a page's address names; <see cref="NoticeAddress.Read"/> says whether there is such an address.</summary>
    public static string FolderOf(string segment) => segment.Replace('.', '/');
}
