using System.Security.Cryptography;
using System.Text;

namespace Dit.Interface.Intake;

/// <summary>
/// Names a file that is refused by its name or size: a hash of name and content, or of name and version when it is too large to read.
/// </summary>
internal static class UnreadHash
{
    internal static async Task<string> OfAsync(Drop drop, long maxBytes, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(drop.Name + "\n"));
        if (drop.Length > maxBytes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(drop.Version.ToString()));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        await using var content = await drop.Blob.OpenAsync(drop.Version, stop);
        var buffer = new byte[128 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;) hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
