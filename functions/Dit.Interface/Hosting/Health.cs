using System.Reflection;
using Azure.Identity;
using Dit.Interface.Reference;

namespace Dit.Interface.Hosting;

/// <summary>Says whether a host can work: both accounts answer, and reference data are in force.</summary>
public sealed class Health(DitStorage storage, ReferenceStore reference)
{
    /// <summary>Looks; asks storage four times.</summary>
    /// <returns>What is wrong, a sentence each, without names of accounts; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop)
    {
        var faults = new List<string>();
        await TryAsync(faults, "The drop account", () => SeeAsync(Containers.TisInbound, stop));
        await TryAsync(faults, "The state account", () => SeeAsync(Containers.Books, stop));
        await TryAsync(faults, "The tables",
            () => storage.Table(Tables.Ledger).GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: stop));
        if (faults.Count == 0 && !await reference.HasSetAsync(stop)) faults.Add("No reference data are in force.");
        return faults;
    }

    private async Task SeeAsync(string container, CancellationToken stop)
    {
        if (!await storage.Container(container).ExistsAsync(stop))
            throw new RequestFailedException(404, $"There is no container {container}.");
    }

    // The cause may hold addresses and stays out: anybody may read the answer.
    private static async Task TryAsync(List<string> faults, string what, Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (RequestFailedException fault)
        {
            faults.Add($"{what} answers {fault.Status}.");
        }
        catch (AggregateException)
        {
            faults.Add($"{what} cannot be reached.");
        }
        catch (AuthenticationFailedException)
        {
            faults.Add($"{what} cannot be signed in to.");
        }
    }
}

/// <summary>
/// The commit that this build was made from, which the SDK writes behind the version. Health and the sign of life carry it, so that a
/// deployment can tell the package that it put there from the one before.
/// </summary>
public static class BuildCommit
{
    private const string Unknown = "unknown";

    /// <summary>The commit in full; <c>unknown</c> where the sources lay in no repository.</summary>
    public static string Text { get; } =
        Of(typeof(BuildCommit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    internal static string Of(string? version) => version?.Split('+') is [_, { Length: > 0 } commit] ? commit : Unknown;
}
