using System.Globalization;
using System.Xml.Linq;

namespace Dit.MemoryStorage.Blobs;

/// <summary>What lies in a container, page by page.</summary>
internal static class BlobListing
{
    internal static Task SendAsync(StorageCall call, string name, Container container)
    {
        var prefix = call.Query("prefix") ?? "";
        var delimiter = call.Query("delimiter") ?? "";
        var marker = call.Query("marker") ?? "";
        var most = Math.Min(call.Number("maxresults", 5_000), 5_000);
        var withMetadata = call.Query("include")?.Contains("metadata", StringComparison.OrdinalIgnoreCase) == true;
        var entries = new List<XElement>();
        var next = "";
        string? folder = null;
        foreach (var (path, blob) in container.Blobs)
        {
            if (string.CompareOrdinal(path, marker) < 0 || !path.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var end = delimiter.Length == 0 ? -1 : path.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
            if (end >= 0 && path[..(end + delimiter.Length)] == folder) continue;
            if (entries.Count == most)
            {
                next = path;
                break;
            }

            folder = end >= 0 ? path[..(end + delimiter.Length)] : folder;
            entries.Add(end >= 0 ? new XElement("BlobPrefix", new XElement("Name", folder)) : Entry(path, blob, withMetadata));
        }

        return call.SendAsync(new XElement("EnumerationResults", new XAttribute("ServiceEndpoint", call.Host),
            new XAttribute("ContainerName", name), new XElement("Prefix", prefix), new XElement("Marker", marker),
            new XElement("MaxResults", most), new XElement("Delimiter", delimiter), new XElement("Blobs", entries),
            new XElement("NextMarker", next)));
    }

    private static XElement Entry(string path, Blob blob, bool withMetadata) => new("Blob",
        new XElement("Name", path),
        new XElement("Properties",
            new XElement("Creation-Time", Stamps.Rfc(blob.Made)),
            new XElement("Last-Modified", Stamps.Rfc(blob.Written)),
            new XElement("Etag", blob.Tag.Trim('"')),
            new XElement("Content-Length", blob.Length.ToString(CultureInfo.InvariantCulture)),
            new XElement("Content-Type", blob.Type),
            new XElement("BlobType", blob.Kind),
            new XElement("LeaseStatus", "unlocked"),
            new XElement("LeaseState", "available")),
        withMetadata ? new XElement("Metadata", blob.Metadata.Select(pair => new XElement(pair.Key, pair.Value))) : null);
}
