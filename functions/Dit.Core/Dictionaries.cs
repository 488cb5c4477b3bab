namespace Dit.Core;

internal static class Dictionaries
{
    /// <summary>The value of a key; made and taken up where there is none yet.</summary>
    internal static TValue GetOrAdd<TKey, TValue>(this IDictionary<TKey, TValue> values, TKey key, Func<TValue> make)
    {
        if (!values.TryGetValue(key, out var value)) values.Add(key, value = make());
        return value;
    }
}
