using Azure.Core;
using Azure.Identity;

namespace Dit.Interface.Hosting;

/// <summary>
/// Where an account is and how to sign in: a connection string, or addresses with an Azure identity. The settings have the
/// form that Azure Functions bindings read too.
/// </summary>
public sealed record Account
{
    /// <summary>The connection string; null when the account goes by identity.</summary>
    public string? ConnectionString { get; init; }
    /// <summary>Address of the account's blobs.</summary>
    public Uri? Blobs { get; init; }
    /// <summary>Address of the account's tables.</summary>
    public Uri? Tables { get; init; }
    /// <summary>Address of the account's queues.</summary>
    public Uri? Queues { get; init; }
    /// <summary>Client id of a user-assigned identity; null for the one of the machine or of who is signed in.</summary>
    public string? ClientId { get; init; }

    /// <summary>True for a storage emulator, where everything that is missing may be made.</summary>
    public bool IsDevelopment =>
        ConnectionString is { } text
        && (text.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase)
            || text.Contains("AccountName=devstoreaccount1", StringComparison.OrdinalIgnoreCase));

    /// <summary>The identity to sign in with.</summary>
    public TokenCredential Identity => ClientId is { } id
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
        : new DefaultAzureCredential();

    /// <summary>Reads an account.</summary>
    /// <param name="settings">The settings; a fault when neither form is there.</param>
    /// <param name="needsTables">True when its tables are used too.</param>
    public static Account Read(Settings settings, string name, bool needsTables)
    {
        if (settings.Find(name) is { } text) return new() { ConnectionString = text };
        var account = new Account
        {
            Blobs = settings.FindAddress($"{name}:blobServiceUri"),
            Tables = settings.FindAddress($"{name}:tableServiceUri"),
            Queues = settings.FindAddress($"{name}:queueServiceUri"),
            ClientId = settings.Find($"{name}:clientId"),
        };
        if (settings.Find($"{name}:blobServiceUri") is null)
            settings.Fault($"The setting {name} is missing; give a connection string, or {name}__blobServiceUri and an identity.");
        else if (needsTables && settings.Find($"{name}:tableServiceUri") is null)
            settings.Fault($"The setting {name}__tableServiceUri is missing; it says where the account's tables are.");
        return account;
    }
}

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
