using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Dit.Desk.Serving;

/// <summary>Has the protection keys kept in storage.</summary>
internal sealed class KeysInStorage(KeyBlob keys) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = keys;
}
