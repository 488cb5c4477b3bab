using Azure;
using Azure.Core;

namespace Dit.Benchmarks.Calls;

/// <summary>Names calls in words that tell where they come from.</summary>
internal static class Operations
{
    internal static string OfBlob(RequestMethod method, Uri uri)
    {
        var path = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var container = path.Length > 1 ? path[1] : "";
        var folder = path.Length > 3 && container is "books" or "work" ? "/" + FolderOf(path) : "";
        if (uri.Query.Contains("comp=list", StringComparison.Ordinal)) return $"list {container}";
        return $"{method} {container}{folder}";
    }

    internal static string OfTable(RequestMethod method, Uri uri)
    {
        var last = Uri.UnescapeDataString(uri.AbsolutePath[(uri.AbsolutePath.LastIndexOf('/') + 1)..]);
        if (last == "$batch") return "batch";
        var name = last.Split('(')[0];
        return last.EndsWith("()", StringComparison.Ordinal) && method == RequestMethod.Get ? $"query {name}" : $"{method} {name}";
    }

    internal static string OfQueue(HttpMessage message, Uri uri)
    {
        var isMessages = uri.AbsolutePath.Contains("/messages", StringComparison.Ordinal);
        if (!isMessages) return $"{message.Request.Method} queue";
        if (message.Request.Method != RequestMethod.Get) return $"{message.Request.Method} message";
        return HasMessage(message.Response) ? "GET message" : CallLog.EmptyPoll;
    }

    private static string FolderOf(string[] path) => path[1] == "work" ? path[^1].Split('-', '.')[0] : path[2];

    private static bool HasMessage(Response response)
    {
        if (response.ContentStream is not { CanSeek: true } content) return true;
        var before = content.Position;
        content.Position = 0;
        using var reader = new StreamReader(content, leaveOpen: true);
        var has = reader.ReadToEnd().Contains("<MessageId>", StringComparison.Ordinal);
        content.Position = before;
        return has;
    }
}
