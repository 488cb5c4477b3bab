namespace Dit.Samples.Files;

/// <summary>A file of bytes that are no records.</summary>
internal sealed class RawFile : PlannedFile
{
    internal required byte[] Bytes { get; init; }

    internal override string Folder => "tis-inbound";

    internal override async Task<FileBalance> WriteAsync(string path, CancellationToken stop)
    {
        await File.WriteAllBytesAsync(path, Bytes, stop);
        return new FileBalance(0, 0);
    }
}
