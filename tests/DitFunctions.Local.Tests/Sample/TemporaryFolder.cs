using System.Security.Cryptography;

namespace DitFunctions.Local.Tests.Sample;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dit-sample-").FullName;

    /// <summary>Every file in it with what it holds.</summary>
    public Dictionary<string, string> Hashes() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).ToDictionary(
        path => System.IO.Path.GetRelativePath(Path, path), path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
