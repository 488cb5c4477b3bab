namespace Dit.Samples.Files;

/// <summary>A file of an earlier day once more, byte for byte.</summary>
internal sealed class SameFile : PlannedFile
{
    internal required PlannedFile Original { get; init; }

    internal override string Folder => Original.Folder;

    internal override Task<FileBalance> WriteAsync(string path, CancellationToken stop) => Original.WriteAsync(path, stop);
}
