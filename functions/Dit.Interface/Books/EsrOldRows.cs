using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Interface.Books;

/// <summary>Rows of ESR's records as they were stored before there were periods, raised to what is stored now.</summary>
internal static class EsrOldRows
{
    /// <summary>The row under the key that it has now; null when it is as it is now.</summary>
    /// <param name="key">The key under which it is stored.</param>
    /// <param name="row">The row.</param>
    /// <param name="record">A record for reading; loaded anew.</param>
    internal static (string Key, string Row)? Raise(string key, string row, FileRecord record)
    {
        if (!EsrKey.IsOld(key)) return null;
        record.Load(row, 1);
        if (GoLayouts.Find(record[0].Trim(), out _) is not { IsDated: true } type) return null;
        return (EsrKey.Of(type.Layout.Type, record.Text(type.IdIndex), FileDate.Read(record[type.StartIndex])), row);
    }
}
