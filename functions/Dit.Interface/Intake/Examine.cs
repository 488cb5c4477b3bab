using System.Security.Cryptography;
using System.Text;
using Dit.Interface.Reference;

namespace Dit.Interface.Intake;

/// <summary>Looks at the whole of a dropped file and answers whether it is good. Changes nothing.</summary>
public sealed class Examine(ReferenceStore reference, FileLimits limits, TimeProvider clock)
{
    /// <summary>Looks at a file.</summary>
    /// <param name="drop">The file, wherever it lies.</param>
    /// <param name="door">The inbound container that it came through, or would come through.</param>
    /// <returns>Its entry; with reason and detail when it is not good.</returns>
    public async Task<FileEntry> ExamineAsync(Drop drop, string door, CancellationToken stop)
    {
        if (await RefuseUnreadAsync(drop, door, stop) is { } refused) return refused;
        await using var content = await drop.OpenAsync(stop);
        var bounds = limits with { MaxRows = InboundKind.Of(drop.FileName!.Kind)!.MostRows(limits) };
        var found = await new FileInspector(bounds).InspectAsync(content, drop.FileName!, stop);
        return Entry(drop, RunId.Of(drop.FileName, found.Hash), found.Hash) with
        {
            IsUtf8 = found.IsUtf8,
            InterfaceVersion = found.Header?.InterfaceVersion ?? "",
            Slices = found.Fault is null && !drop.FileName!.IsGo ? found.Slices : [],
            Counts = new(found.Rows, 0, 0, 0, 0),
            Reason = found.Fault,
            Detail = found.Fault is null ? "" : found.Detail,
        };
    }

    /// <summary>The entry of a file that is refused unread, for a cause that its name or size shows, or that lies outside of it.</summary>
    internal async Task<FileEntry> RefuseAsync(Drop drop, FileFault fault, string detail, CancellationToken stop)
    {
        var hash = await HashAsync(drop, limits.MaxFileBytes, stop);
        var name = fault == FileFault.WrongFormat ? null : drop.FileName;
        return Entry(drop, RunId.Of(name, hash), hash) with { Reason = fault, Detail = detail };
    }

    // What the name and the size alone forbid; null when the file is to be read.
    private async Task<FileEntry?> RefuseUnreadAsync(Drop drop, string door, CancellationToken stop)
    {
        if (InboundKind.WhyNotTaken(door, drop.FileName) is { } misfit)
            return await RefuseAsync(drop, FileFault.WrongFormat, misfit, stop);
        var (known, name) = (await reference.CurrentAsync(stop), drop.FileName!);
        if (name.Vpd is { } vpd ? !known.Employers.ContainsKey(vpd) : !known.Bodies.ContainsKey(name.Body!.Value))
            return await RefuseAsync(drop, FileFault.UnknownSender, "the body or employer in the name is not in the reference data", stop);
        return drop.Length <= limits.MaxFileBytes ? null : await RefuseAsync(drop, FileFault.TooLarge,
            $"the file has {drop.Length} bytes, at most {limits.MaxFileBytes} are taken", stop);
    }

    // A hash of name and content, or of name and version when it is too large to read.
    private static async Task<string> HashAsync(Drop drop, long maxBytes, CancellationToken stop)
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

    private FileEntry Entry(Drop drop, RunId run, string hash) => new()
    {
        Run = run,
        Name = drop.Name,
        Status = FileStatus.Waiting,
        Hash = hash,
        ReceivedOn = BusinessDate.Today(clock),
        ReceivedAt = clock.GetUtcNow(),
        SourceETag = Drop.Plain(drop.Source),
    };
}
