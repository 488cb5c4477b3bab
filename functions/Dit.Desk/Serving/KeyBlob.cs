using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Dit.Interface.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Dit.Desk.Serving;

/// <summary>
/// The keys that protect forms and sessions, in one blob of the state account: every instance of the host reads the tokens
/// that another wrote, and a restart ends no session. (The library for this is not on every feed.)
/// </summary>
internal sealed class KeyBlob(DitStorage storage) : IXmlRepository
{
    private const int MostTries = 5;
    private readonly BlobClient _blob = storage.Container(Containers.Books).GetBlobClient("desk/keys.xml");

    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Keys.Elements()];

    public void StoreElement(XElement element, string friendlyName)
    {
        // The interface knows no asynchronous call; it is used once in three months.
        for (var tries = 1; ; tries++)
        {
            var (keys, conditions) = Read();
            keys.Add(element);
            try
            {
                _blob.Upload(BinaryData.FromString(keys.ToString(SaveOptions.DisableFormatting)),
                    new BlobUploadOptions { Conditions = conditions });
                return;
            }
            catch (RequestFailedException fault) when (fault.Status is 409 or 412 && tries < MostTries)
            {
                // Another instance stored a key at this moment: both are kept.
            }
        }
    }

    private (XElement Keys, BlobRequestConditions Conditions) Read()
    {
        try
        {
            var read = _blob.DownloadContent().Value;
            return (XElement.Parse(read.Content.ToString()), new() { IfMatch = read.Details.ETag });
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return (new XElement("keys"), new() { IfNoneMatch = ETag.All });
        }
    }
}
