using Dit.Core.Files;

namespace DitFunctions.Local.Folders;

/// <summary>A file as a look into an inbound folder finds it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its name below the folder, with strokes.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Written">When it was last written, as the file system says.</param>
/// <param name="State">How far its upload is.</param>
/// <param name="Age">How long it has lain there unchanged.</param>
internal sealed record FoundFile(string Path, string Name, long Length, DateTime Written, UploadState State, TimeSpan Age)
{
    /// <summary>Says which drop it is: the same file found again, after a crash, is the same drop.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Written.Ticks:x}-{Length:x}");
}
