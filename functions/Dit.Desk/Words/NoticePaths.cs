using Dit.Interface.Notices;

namespace Dit.Desk.Words;

/// <summary>Where a notice's page is. Ids are made from events and hold no personal data.</summary>
internal static class NoticePaths
{
    /// <summary>The page of a notice.</summary>
    internal static string Of(NoticeRow notice) => $"/desk/notice/{Uri.EscapeDataString(notice.Folder.Replace('/', '.'))}/{Uri.EscapeDataString(notice.Id)}";

    /// <summary>The folder that a page's address names.</summary>
    internal static string FolderOf(string segment) => segment.Replace('.', '/');
}
