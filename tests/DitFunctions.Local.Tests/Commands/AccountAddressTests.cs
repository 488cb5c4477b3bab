using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class AccountAddressTests
{
    [Theory]
    [InlineData("https://name.blob.core.windows.net")]
    [InlineData("https://name.table.core.windows.net/")]
    [InlineData("https://name.queue.core.windows.net")]
    public void Read_AnyServicesAddress_GivesAllThree(string text)
    {
        var account = AccountAddress.Read(text);

        Assert.Equal(
            new AccountAddress(
                new("https://name.blob.core.windows.net"), new("https://name.queue.core.windows.net"),
                    new("https://name.table.core.windows.net")),
            account);
    }

    [Theory]
    [InlineData("http://name.blob.core.windows.net")]
    [InlineData("https://name.blob.core.windows.net/container")]
    [InlineData("https://name.example.net")]
    [InlineData("UseDevelopmentStorage=true")]
    public void Read_Other_IsNull(string text) => Assert.Null(AccountAddress.Read(text));
}
