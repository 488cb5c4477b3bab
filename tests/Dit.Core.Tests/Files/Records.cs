using System.Text;
using Dit.Core.Files;

namespace Dit.Core.Tests.Files;

/// <summary>Reads bytes into records, as the jobs do.</summary>
internal static class Records
{
    internal static async Task<List<(int Line, bool IsBroken, string[] Fields)>> ReadAsync(byte[] bytes, FileSyntax syntax,
        int chunk = int.MaxValue, int maxRecordBytes = RecordReader.DefaultMaxRecordBytes)
    {
        var reader = new RecordReader(new ChunkStream(bytes, chunk), syntax, maxRecordBytes: maxRecordBytes);
        var record = new FileRecord(syntax, FileEncoding.Utf8);
        var read = new List<(int, bool, string[])>();
        while (await reader.ReadAsync(default))
        {
            record.Load(reader.Current);
            read.Add((record.Line, record.IsBroken, record.ToArray()));
        }

        return read;
    }

    internal static Task<List<(int Line, bool IsBroken, string[] Fields)>> ReadAsync(string text, FileSyntax syntax,
        int chunk = int.MaxValue) =>
        ReadAsync(Encoding.UTF8.GetBytes(text), syntax, chunk);
}
