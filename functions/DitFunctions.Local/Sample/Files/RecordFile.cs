using System.Text;
using Dit.Core.Files;

namespace DitFunctions.Local.Sample;

/// <summary>Drains a <see cref="RecordWriter"/> into a file as it fills, so that no file is held in memory.</summary>
internal sealed class RecordFile : IAsyncDisposable
{
    private const int DrainAt = 128 * 1024;
    private readonly FileStream _file;
    private readonly FileDress _dress;

    internal RecordFile(string path, FileSyntax syntax, FileDress dress = FileDress.Plain)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        _dress = dress;
        Records = new RecordWriter(syntax);
        if (dress == FileDress.MarkAndLineFeeds) _file.Write(Encoding.UTF8.Preamble);
    }

    internal RecordWriter Records { get; }

    /// <summary>Puts whole records down once there are enough of them.</summary>
    internal ValueTask DrainAsync(CancellationToken stop) =>
        Records.Written.Length < DrainAt ? ValueTask.CompletedTask : PutDownAsync(stop);

    internal async ValueTask FinishAsync(CancellationToken stop)
    {
        await PutDownAsync(stop);
        await _file.FlushAsync(stop);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private async ValueTask PutDownAsync(CancellationToken stop)
    {
        await _file.WriteAsync(Dressed(Records.Written), stop);
        Records.Clear();
    }

    private ReadOnlyMemory<byte> Dressed(ReadOnlyMemory<byte> utf8) => _dress switch
    {
        FileDress.MarkAndLineFeeds =>
            FileEncoding.Utf8.GetBytes(FileEncoding.Utf8.GetString(utf8.Span).Replace("\r\n", "\n", StringComparison.Ordinal)),
        FileDress.Windows1252 => Encoding.Convert(FileEncoding.Utf8, FileEncoding.Windows1252, utf8.ToArray()),
        _ => utf8,
    };
}
