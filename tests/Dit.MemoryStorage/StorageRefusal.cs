namespace Dit.MemoryStorage;

/// <summary>Storage says no: a status, storage's own code for it, and words.</summary>
internal sealed class StorageRefusal(int status, string code, string words = "refused") : Exception(words)
{
    internal int Status => status;

    internal string Code => code;

    internal static StorageRefusal NotMade(string what) => new(501, "NotImplemented", what);
}
