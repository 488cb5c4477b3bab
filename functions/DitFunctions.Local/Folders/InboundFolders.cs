using Dit.Core.Files;
using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace DitFunctions.Local.Folders;

/// <summary>The inbound folders: what lies there, and what is said of uploads that cannot be taken.</summary>
/// <param name="rules">When a drop may be taken.</param>
internal sealed class InboundFolders(RunFolders folders, UploadRules rules, NoticeBoard notices, TimeProvider clock) : IDisposable
{
    private readonly List<(string Door, FolderLook Look)> _looks =
        [.. RunFolders.Inbound.Select(door => (door, new FolderLook(folders.Of(door), rules, clock)))];

    /// <summary>The files that lie there now, each with the name of its folder.</summary>
    internal IEnumerable<(string Door, FoundFile File)> Look() =>
        _looks.SelectMany(inbound => inbound.Look.Look().Select(file => (inbound.Door, file)));

    /// <summary>Tells the operators of a file whose name leads elsewhere, or whose upload does not end.</summary>
    internal async Task TellAsync(string door, FoundFile file, CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        if (file.State == UploadState.BadName) await notices.PostAsync([Alerts.LeadsElsewhere(door, file.Name)], today, stop);
        if (rules.IsOverdue(file.State, file.Age))
            await notices.PostAsync([Alerts.UploadUnfinished(door, file.Name, BusinessDate.Of(file.Written))], today, stop);
    }

    /// <summary>Stops listening for uploads that end.</summary>
    public void Dispose()
    {
        foreach (var (_, look) in _looks) look.Dispose();
    }
}
