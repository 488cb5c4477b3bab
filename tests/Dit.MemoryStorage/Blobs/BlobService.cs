using System.Xml.Linq;

namespace Dit.MemoryStorage.Blobs;

/// <summary>The containers of an account.</summary>
internal sealed class BlobService
{
    private readonly SortedDictionary<string, Container> _containers = new(StringComparer.Ordinal);

    internal Task AnswerAsync(StorageCall call)
    {
        var slash = call.Rest.IndexOf('/', StringComparison.Ordinal);
        var name = slash < 0 ? call.Rest : call.Rest[..slash];
        var path = slash < 0 ? "" : call.Rest[(slash + 1)..];
        lock (_containers)
        {
            if (name.Length == 0) return OfAccountAsync(call);
            return path.Length == 0 ? OfContainerAsync(call, name) : new BlobCalls(Of, Of(name), path).AnswerAsync(call);
        }
    }

    private Container Of(string name) => _containers.GetValueOrDefault(name)
        ?? throw new StorageRefusal(404, "ContainerNotFound", "The specified container does not exist.");

    private Task OfAccountAsync(StorageCall call)
    {
        if (call.Comp != "list") throw StorageRefusal.NotMade(call.Comp);
        var prefix = call.Query("prefix") ?? "";
        return call.SendAsync(new XElement("EnumerationResults", new XAttribute("ServiceEndpoint", call.Host), new XElement("Containers",
            _containers.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => new XElement("Container",
                new XElement("Name", pair.Key), new XElement("Properties",
                    new XElement("Last-Modified", Stamps.Rfc(pair.Value.Made)),
                    new XElement("Etag", Stamps.BlobTag(pair.Value.Made)),
                    new XElement("LeaseStatus", "unlocked"),
                    new XElement("LeaseState", "available"))))), new XElement("NextMarker")));
    }

    private Task OfContainerAsync(StorageCall call, string name)
    {
        if (call.Comp == "list") return BlobListing.SendAsync(call, name, Of(name));
        if (call.Comp.Length > 0) throw StorageRefusal.NotMade(call.Comp);
        switch (call.Method)
        {
            case "PUT":
                if (!_containers.TryAdd(name, new Container()))
                    throw new StorageRefusal(409, "ContainerAlreadyExists", "The specified container already exists.");
                return WithVersion(call, name).EndAsync(201);
            case "DELETE":
                Of(name);
                _containers.Remove(name);
                return call.EndAsync(202);
            default:
                return WithVersion(call, name).EndAsync(200);
        }
    }

    private StorageCall WithVersion(StorageCall call, string name)
    {
        var made = Of(name).Made;
        return call.With("ETag", Stamps.BlobTag(made)).With("Last-Modified", Stamps.Rfc(made));
    }
}
