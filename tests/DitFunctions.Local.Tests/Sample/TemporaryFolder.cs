namespace DitFunctions.Local.Tests.Sample;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dit-sample-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
