using Dit.Interface.Storage;

namespace DitFunctions.Local.Folders;

/// <summary>The folders that <c>dit run</c> keeps in its data folder for people and SFTP servers (command.md).</summary>
/// <param name="Data">The data folder.</param>
internal sealed record RunFolders(string Data)
{
    /// <summary>The inbound folders: ESR's first, since TIS's rows are judged by what ESR sent.</summary>
    public static IReadOnlyList<string> Inbound { get; } = [Containers.EsrInbound, Containers.TisInbound];

    /// <summary>The folders that are written, each from the container of its name.</summary>
    public static IReadOnlyList<string> Outbound { get; } =
        [.. Containers.All.Where(name => name.EndsWith("-outbound", StringComparison.Ordinal)), Containers.Notifications,
            Containers.Reports, Containers.Quarantine, Containers.Rejects];

    /// <summary>The reference data.</summary>
    public string Config => Path.Combine(Data, Containers.Config);

    /// <summary>Drops that were taken within the last day, by the number of the save that knows them.</summary>
    public string Taken => Path.Combine(Data, "taken");

    /// <summary>What was written into the outbound folders.</summary>
    public string WrittenList => Path.Combine(Data, "written.list");

    /// <summary>A folder by the name of its container.</summary>
    public string Of(string container) => Path.Combine(Data, container);

    /// <summary>Makes what is missing.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Config, Taken, .. Inbound.Select(Of), .. Outbound.Select(Of)]) Directory.CreateDirectory(folder);
    }
}
