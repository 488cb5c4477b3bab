using System.Buffers;
using Azure.Storage.Blobs.Models;

namespace Dit.Interface.Storage;

/// <summary>
/// The bytes of a blob in a rented array: an index of a megabyte is read for each employer of a file, and as many new arrays
/// would keep the collector at its most expensive work. Not to be read after <see cref="Dispose"/>.
/// </summary>
internal sealed class RentedBytes : IDisposable
{
    private readonly int _length;
    private byte[]? _array;

    private RentedBytes(byte[] array, int length) => (_array, _length) = (array, length);

    /// <summary>The blob's bytes.</summary>
    /// <exception cref="ObjectDisposedException">The array was given back.</exception>
    internal ReadOnlyMemory<byte> Bytes => (_array ?? throw new ObjectDisposedException(nameof(RentedBytes))).AsMemory(0, _length);

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array) ArrayPool<byte>.Shared.Return(array);
    }

    /// <summary>Reads a blob in one call; null when it is not there.</summary>
    internal static Task<RentedBytes?> TryReadAsync(BlobClient blob, CancellationToken stop) => Refusals.FindAsync<RentedBytes>(async () =>
    {
        using BlobDownloadStreamingResult read = await blob.DownloadStreamingAsync(cancellationToken: stop);
        var length = checked((int)read.Details.ContentLength);
        var rented = new RentedBytes(ArrayPool<byte>.Shared.Rent(length), length);
        await read.Content.ReadExactlyAsync(rented._array.AsMemory(0, length), stop);
        return rented;
    });
}
