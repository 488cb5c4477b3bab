namespace DitFunctions.Local.Commands;

/// <summary>A storage account by its address, and the addresses of its services.</summary>
/// <param name="Blob">Its blobs.</param>
/// <param name="Queue">Its queues.</param>
/// <param name="Table">Its tables.</param>
public sealed record AccountAddress(Uri Blob, Uri Queue, Uri Table)
{
    private static readonly string[] _services = ["blob", "queue", "table", "dfs"];

    /// <summary>Reads the address of any of an account's services, such as <c>https://NAME.blob.core.windows.net</c>.</summary>
    /// <returns>Null when the text is no such address.</returns>
    public static AccountAddress? Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.AbsolutePath != "/")
            return null;
        var labels = address.Host.Split('.', 3);
        if (labels.Length < 3 || !_services.Contains(labels[1], StringComparer.OrdinalIgnoreCase)) return null;
        return new(Of("blob"), Of("queue"), Of("table"));

        Uri Of(string service) => new($"https://{labels[0]}.{service}.{labels[2]}");
    }
}
