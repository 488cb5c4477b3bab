using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary>The options that name the storage a verb works on.</summary>
/// <param name="data">The folder of dit's own Azurite, as the verb takes it.</param>
internal sealed class StorageOptions(Option<string?> data)
{
    private readonly Option<string?> _storage = VerbOptions.Storage();

    private readonly Option<string?> _drop = new("--drop")
    {
        HelpName = "ACCOUNT",
        Description = "The cloud's account that partners reach, with --state in place of --storage.",
    };

    private readonly Option<string?> _state = new("--state")
    {
        HelpName = "ACCOUNT",
        Description = "The cloud's account with everything else, with --drop.",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Verb verb)
    {
        foreach (var option in (Option[])[_storage, _drop, _state, data]) verb.Add(option);
    }

    /// <summary>Reads which storage it is.</summary>
    /// <param name="mayJoin">When another host holds the folder, work on that host's Azurite; where there is no store, none is
    /// made.</param>
    /// <exception cref="WrongInputException">The options do not go together.</exception>
    public StorageChoice Read(ParseResult parsed, bool mayJoin = false)
    {
        var (one, drop, state) = (parsed.GetValue(_storage), parsed.GetValue(_drop), parsed.GetValue(_state));
        if ((drop is null) != (state is null)) throw new WrongInputException("--drop and --state go together: the cloud has two accounts.");
        if (one is not null && state is not null)
            throw new WrongInputException("Name one account with --storage, or two with --drop and --state.");
        return new(one ?? state, parsed.GetValue(data), mayJoin) { Drop = drop, MustBeThere = mayJoin };
    }
}

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
