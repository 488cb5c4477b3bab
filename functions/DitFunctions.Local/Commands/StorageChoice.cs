namespace DitFunctions.Local.Commands;

/// <summary>Which storage a verb works on.</summary>
/// <param name="Storage">A connection string or an account's address; null for an Azurite of our own.</param>
/// <param name="Data">The folder that keeps our own Azurite's state; null for a private one that is gone afterwards.</param>
/// <param name="MayJoin">When another host holds the folder, work on that host's Azurite.</param>
public sealed record StorageChoice(string? Storage, string? Data, bool MayJoin = false)
{
    /// <summary>The account that partners reach, when it is another one; null when one account holds everything.</summary>
    public string? Drop { get; init; }

    /// <summary>True for what only asks and fixes: it makes no store where there is none.</summary>
    public bool MustBeThere { get; init; }

    /// <summary>The port of our own Azurite's blobs; queues and tables have the two that follow. Null for any.</summary>
    public int? Port { get; init; }
}
