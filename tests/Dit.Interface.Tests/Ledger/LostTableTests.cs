using Azure;
using Dit.Core.Codes;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Ledger;

/// <summary>A table that is gone is a fault, and not somebody else who was faster.</summary>
public sealed class LostTableTests
{
    [Fact]
    public async Task Bind_LedgerIsGone_ThrowsWhatStorageSaid()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.Storage.Table(Tables.Ledger).DeleteAsync();

        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => rig.Job<OutboundLedger>()
            .BindAsync(FileKind.Rmc, DeaneryBody.Parse("WMD"), "extract-20260504", new(2026, 5, 4), default));

        Assert.Equal("TableNotFound", fault.ErrorCode);
    }

    [Fact]
    public async Task TrySubmit_TableIsGone_ThrowsAndIsNoRefusal()
    {
        await using var rig = await Rig.StartOwnAsync();
        await rig.Storage.Table(Tables.Ledger).DeleteAsync();

        var fault = await Assert.ThrowsAnyAsync<RequestFailedException>(() => rig.Storage.Table(Tables.Ledger)
            .TrySubmitAsync([new(Azure.Data.Tables.TableTransactionActionType.Add, new Azure.Data.Tables.TableEntity("p", "r"))], default));

        Assert.Equal(404, fault.Status);
    }
}
