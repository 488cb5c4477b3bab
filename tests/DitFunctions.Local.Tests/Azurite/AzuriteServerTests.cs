using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Azurite;

public sealed class AzuriteServerTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("dit-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task StartPrivate_OneStarted_AnswersOnAllThreeServicesAndIsGoneAfterwards()
    {
        var server = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        await new BlobServiceClient(server.ConnectionString).GetPropertiesAsync();
        await new QueueServiceClient(server.ConnectionString).GetPropertiesAsync();
        await new TableServiceClient(server.ConnectionString).CreateTableAsync("answers");
        Assert.True(Directory.Exists(server.Folder));

        await server.DisposeAsync();

        Assert.True(server.Exited.IsCompleted);
        Assert.False(Directory.Exists(server.Folder));
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync("127.0.0.1", server.Endpoints.Blob.Port));
    }

    [Fact]
    public async Task StartPrivate_TwoAtOnce_KeepTheirStateApart()
    {
        var both = await Task.WhenAll(
            AzuriteServer.StartPrivateAsync(null, CancellationToken.None), AzuriteServer.StartPrivateAsync(null, CancellationToken.None));
        await using var first = both[0];
        await using var second = both[1];

        await new BlobServiceClient(first.ConnectionString).CreateBlobContainerAsync("mine");

        Assert.False(await new BlobContainerClient(second.ConnectionString, "mine").ExistsAsync());
    }

    [Fact]
    public async Task Lost_NodeKilled_IsCancelledAndExitedTells()
    {
        await using var server = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        var lost = new TaskCompletionSource();
        await using var registration = server.Lost.Register(lost.SetResult);

        using var node = Process.GetProcessById(server.ProcessId);
        node.Kill();

        await lost.Task;
        Assert.StartsWith("Azurite ended with code", await server.Exited, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_Asked_IsNotLost()
    {
        var server = await AzuriteServer.StartPrivateAsync(null, CancellationToken.None);
        var lost = false;
        await using var registration = server.Lost.Register(() => lost = true);

        await server.DisposeAsync();

        Assert.False(lost);
    }

    [Fact]
    public async Task StartIn_SameFolderAgain_HoldsWhatWasWritten()
    {
        await using (var first = await AzuriteServer.StartInAsync(_data, null, CancellationToken.None))
        {
            await new BlobServiceClient(first.ConnectionString).CreateBlobContainerAsync("kept");
            await new TableServiceClient(first.ConnectionString).CreateTableAsync("kept");
            await new QueueServiceClient(first.ConnectionString).CreateQueueAsync("kept");
        }

        await using var second = await AzuriteServer.StartInAsync(_data, null, CancellationToken.None);

        Assert.True(await new BlobContainerClient(second.ConnectionString, "kept").ExistsAsync());
        Assert.True(await new QueueClient(second.ConnectionString, "kept").ExistsAsync());
        Assert.Single(new TableServiceClient(second.ConnectionString).Query(table => table.Name == "kept"));
    }

    [Fact]
    public async Task StartIn_FolderInUse_SaysSo()
    {
        await using var first = await AzuriteServer.StartInAsync(_data, null, CancellationToken.None);

        var refused =
            await Assert.ThrowsAsync<CannotProceedException>(() => AzuriteServer.StartInAsync(_data, null, CancellationToken.None));

        Assert.Equal($"Another dit is using the folder {_data}: stop it, or name another folder with --data.", refused.Message);
    }

    [Fact]
    public async Task Told_WhileAHostRuns_NamesItsAzuriteAndNothingAfterwards()
    {
        await using (var host = await AzuriteServer.StartInAsync(_data, null, CancellationToken.None))
        {
            var told = await DataFolder.ToldAsync(_data, CancellationToken.None);
            Assert.Equal(host.Endpoints, told!.Endpoints);
        }

        Assert.Null(await DataFolder.ToldAsync(_data, CancellationToken.None));
    }

    [Fact]
    public async Task StartIn_FileInsteadOfFolder_IsWrongInput()
    {
        var file = Path.Combine(_data, "file");
        await File.WriteAllTextAsync(file, "");

        var refused = await Assert.ThrowsAsync<WrongInputException>(() => AzuriteServer.StartInAsync(file, null, CancellationToken.None));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartIn_PredecessorLeftItsNumberBehind_StartsWhenItIsGone()
    {
        using var predecessor =
            Process.Start(new ProcessStartInfo("node", ["-e", "process.stdin.resume()"]) { RedirectStandardInput = true })!;
        var told =
            new RunningAzurite(predecessor.Id, new(new("http://127.0.0.1:1"), new("http://127.0.0.1:2"), new("http://127.0.0.1:3"), "key"));
        await File.WriteAllTextAsync(Path.Combine(_data, "azurite.json"), JsonSerializer.Serialize(told));

        var starting = AzuriteServer.StartInAsync(_data, null, CancellationToken.None);
        Assert.False(starting.IsCompleted);
        predecessor.StandardInput.Close();

        await using var server = await starting;
        Assert.True(predecessor.HasExited);
    }
}
