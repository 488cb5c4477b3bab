using System.Buffers;
using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Dit.Interface.Storage;

/// <summary>
/// Writes a blob of any length with one piece in memory: a short one in a single call, a longer one block by block. Nothing
/// is to be seen of it before <see cref="CommitAsync"/>, then all of it.
/// </summary>
/// <param name="blob">The blob.</param>
/// <param name="ifAbsent">True when it must not be there yet.</param>
public sealed class BlobSink(BlockBlobClient blob, bool ifAbsent)
{
    private const int PieceBytes = 4 * 1024 * 1024;
    private readonly ArrayBufferWriter<byte> _piece = new(16 * 1024);
    private readonly List<string> _blocks = [];

    private BlobRequestConditions? Conditions => ifAbsent ? new BlobRequestConditions { IfNoneMatch = ETag.All } : null;

    /// <summary>Adds bytes.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        // Before the piece would grow over its size: the buffer doubles when it is full.
        if (_piece.WrittenCount > 0 && _piece.WrittenCount + bytes.Length > PieceBytes) await StageAsync(stop);
        _piece.Write(bytes.Span);
    }

    /// <summary>Makes the blob be there.</summary>
    /// <returns>False when it was there already and must not have been: it is left as it is.</returns>
    public async Task<bool> CommitAsync(CancellationToken stop)
    {
        try
        {
            if (_blocks.Count == 0)
            {
                await blob.UploadAsync(Piece(), new BlobUploadOptions { Conditions = Conditions }, stop);
            }
            else
            {
                if (_piece.WrittenCount > 0) await StageAsync(stop);
                await blob.CommitBlockListAsync(_blocks, new CommitBlockListOptions { Conditions = Conditions }, stop);
            }

            return true;
        }
        catch (RequestFailedException fault) when (ifAbsent && fault.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task StageAsync(CancellationToken stop)
    {
        var id = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(_blocks.Count.ToString("D8", CultureInfo.InvariantCulture)));
        await blob.StageBlockAsync(id, Piece(), cancellationToken: stop);
        _blocks.Add(id);
        _piece.ResetWrittenCount();
    }

    private Stream Piece() => BinaryData.FromBytes(_piece.WrittenMemory).ToStream();
}
