using System.Security.Cryptography;
using System.Text;

namespace Dit.Interface.Reference;

/// <summary>Reference files that an operator gives: says what is wrong with them, what they would change, and puts them in force.</summary>
public sealed class GivenReference(ReferenceStore store, ConfigContainer config)
{
    /// <summary>Reads files that are compared with nothing: before there is any storage.</summary>
    public static ReferenceAnswer Check(IReadOnlyDictionary<string, BinaryData> given) =>
        Compare(new Dictionary<string, string>(), Texts(given));

    /// <summary>Says what is wrong and what would change; writes nothing.</summary>
    /// <param name="given">The files as they are, by name; one that is not given stays as it is.</param>
    public async Task<ReferenceAnswer> CheckAsync(IReadOnlyDictionary<string, BinaryData> given, CancellationToken stop) =>
        Compare(await InForceAsync(stop), await WithAsync(given, stop));

    /// <summary>Puts the files in force as one set; when something is wrong with it, nothing changes.</summary>
    /// <param name="given">The files as they are, by name; one that is not given stays as it is.</param>
    /// <param name="against">The <see cref="ReferenceAnswer.Against"/> that a person looked at: when the sets are others by now, nothing
    /// changes and the answer is stale. Null when nobody looked.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    internal async Task<ReferenceAnswer> ApplyAsync(IReadOnlyDictionary<string, BinaryData> given, string? against, CancellationToken stop)
    {
        var (before, after) = (await InForceAsync(stop), await WithAsync(given, stop));
        var answer = Compare(before, after);
        if (against is not null && answer.Against != against) return answer with { IsStale = true };
        if (answer.Faults.Count > 0) return answer;
        await config.WriteAsync(given, stop);
        await store.PutAsync(after, stop);
        return answer;
    }

    private async Task<IReadOnlyDictionary<string, string>> InForceAsync(CancellationToken stop) =>
        await store.FilesAsync(stop) ?? new Dictionary<string, string>();

    // What lies in the container is the set that the next look would take over; it may be empty while a set is in force.
    private async Task<IReadOnlyDictionary<string, string>> WithAsync(IReadOnlyDictionary<string, BinaryData> given, CancellationToken stop)
    {
        var lying = await config.TextsAsync(stop);
        var files = new Dictionary<string, string>(lying.Count > 0 ? lying : await InForceAsync(stop), StringComparer.Ordinal);
        foreach (var (name, text) in Texts(given)) files[name] = text;
        return files;
    }

    private static Dictionary<string, string> Texts(IReadOnlyDictionary<string, BinaryData> given) =>
        given.ToDictionary(file => file.Key, file => ReferenceText.Read(file.Value), StringComparer.Ordinal);

    private static ReferenceAnswer Compare(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        ReferenceReader.Read(after, out IReadOnlyList<ReferenceFault> faults);
        // Both sets: files that others put into the container meanwhile would come into force with those that were looked at.
        return new(faults, ReferenceChanges.Between(before, after)) { Against = DigestOf([before, after]) };
    }

    private static string DigestOf(IEnumerable<IReadOnlyDictionary<string, string>> sets)
    {
        var texts = sets.SelectMany((set, index) => set.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => FormattableString.Invariant($"{index} {file.Key} {file.Value.Length}\n{file.Value}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts))));
    }
}
