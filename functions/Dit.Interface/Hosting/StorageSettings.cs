namespace Dit.Interface.Hosting;

/// <summary>The accounts of the interface.</summary>
/// <param name="Drop">The account with the containers that partners reach.</param>
/// <param name="State">The account with everything else.</param>
public sealed record StorageSettings(Account Drop, Account State)
{
    /// <summary>The drop account's name among the settings.</summary>
    public const string DropName = "DitDrop";
    /// <summary>The state account's name among the settings.</summary>
    public const string StateName = "DitState";

    /// <summary>Reads both accounts; faults are noted in the settings.</summary>
    public static StorageSettings Read(Settings settings)
    {
        var storage =
            new StorageSettings(Account.Read(settings, DropName, needsTables: false), Account.Read(settings, StateName, needsTables: true));
        if (settings.Faults.Count == 0 && (storage.Drop.ConnectionString is null) != (storage.State.ConnectionString is null))
            settings.Fault(
                $"The settings {DropName} and {StateName} differ in kind; both must be connection strings, or both must go by identity.");
        if (settings.Faults.Count == 0 && storage.Drop.ConnectionString is { } text && text != storage.State.ConnectionString)
            settings.Fault(
                $"The settings {DropName} and {StateName} are two connection strings that differ; with connection strings both accounts "
                    + "are one.");
        return storage;
    }

    /// <summary>Opens the accounts; the settings are good.</summary>
    public DitStorage Open() => State.ConnectionString is { } text
        ? DitStorage.FromConnectionString(text)
        : DitStorage.FromIdentity(Drop.Blobs!, State.Blobs!, State.Tables!, State.Identity);
}
