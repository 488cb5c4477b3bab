using System.Diagnostics;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Azurite;
using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

public sealed class StorageVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();
    private readonly string _folder = CommandRig.NewStore();

    public void Dispose()
    {
        _dit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Process_GoodFolder_HasStorageReadyAndTellsWhatCameOut()
    {
        var wasReady = false;
        var host = new FakeHost
        {
            Meanwhile = async (session, stop) => wasReady = await session.Storage.Container(Containers.TisInbound).ExistsAsync(stop),
        };

        var code = await _dit.CallAsync(host, TimeProvider.System, "process", "--in", _folder, "--out", Path.Combine(_folder, "out"));

        Assert.Equal(ExitCode.Done, code);
        Assert.True(wasReady);
        var lines = _dit.Output.Split(Environment.NewLine);
        Assert.Equal(["2026-05-04 files: started, 2 to do", "2026-05-04 files: done, 2 of 2"], lines[..2]);
        Assert.StartsWith("2026-05-04", lines[3], StringComparison.Ordinal);
        Assert.Contains($"What came out lies in {Path.Combine(_folder, "out")}", lines);
    }

    [Fact]
    public async Task Process_AzuriteDies_IsOneSentenceAndOne()
    {
        var host = new FakeHost
        {
            Meanwhile = async (_, stop) =>
            {
                var told = await DataFolder.ToldAsync(_folder, stop);
                using var node = Process.GetProcessById(told!.ProcessId);
                node.Kill();
                await Task.Delay(Timeout.Infinite, stop);
            },
        };

        var code = await _dit.CallAsync(host, TimeProvider.System, "process", "--in", _folder, "--out", _folder, "--data", _folder);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Matches("^Azurite ended with code .* Running it again is safe.$", Assert.Single(_dit.Errors));
    }

    [Fact]
    public async Task Process_StorageAway_IsOneSentenceAndOne()
    {
        const string nowhere = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;"
            + "QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

        var code = await _dit.CallAsync("process", "--in", _folder, "--out", _folder, "--storage", nowhere);

        Assert.Equal(ExitCode.NotDone, code);
        Assert.Equal(["Storage did not answer; running it again is safe."], _dit.Errors);
    }

    [Fact]
    public async Task OperatorVerbs_WhileAHostRuns_JoinItsAzuriteButASecondHostIsRefused()
    {
        await using var running = await AzuriteServer.StartInAsync(_folder, null, CancellationToken.None);
        var storage = DitStorage.FromConnectionString(running.ConnectionString);
        await storage.CreateMissingAsync(default);
        await new DeadLetterBook(storage, TimeProvider.System).NoteAsync("match", "APP-WMD.00000001.0a1b2c3d4e5f", "1", "away", default);

        Assert.Equal(ExitCode.Done, await _dit.CallAsync("dead-letters", "--data", _folder));
        Assert.Equal(ExitCode.NotDone, await _dit.CallAsync("run", "--data", _folder));

        Assert.Contains("match", _dit.Output, StringComparison.Ordinal);
        Assert.StartsWith("Another dit is using the folder", Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Purge_DryRunOrNot_IsCounted()
    {
        Assert.Equal(ExitCode.Done, await _dit.CallAsync("purge", "--data", _folder));
        Assert.Equal(ExitCode.Done, await _dit.CallAsync("purge", "--dry-run", "--data", _folder));

        Assert.StartsWith($"Removed{Environment.NewLine}Kind", _dit.Output, StringComparison.Ordinal);
        Assert.Contains($"Past its time{Environment.NewLine}Kind", _dit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purge", "--dry-run")]
    [InlineData("dead-letters")]
    [InlineData("replay", "DE_WMD_APP_20260505_00003754.DAT", "--dry-run")]
    public async Task ReadingVerbs_WhereNothingOfTheInterfaceIs_MakeNothingAndSaySo(params string[] call)
    {
        await using var account = await EmptyStorage.OpenAsync();

        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync([.. call, "--storage", account.ConnectionString]));

        Assert.StartsWith("No data of the interface are kept there", Assert.Single(_dit.Errors), StringComparison.Ordinal);
        var storage = DitStorage.FromConnectionString(account.ConnectionString);
        Assert.False(await storage.Container(Containers.TisInbound).ExistsAsync());
    }

    [Fact]
    public async Task Release_WhatIsNoFilesName_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("release", "x.DAT", "--data", _folder));

        Assert.StartsWith("x.DAT is not a name of the interface's grammar", Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_FolderWithoutAStore_IsOneSentenceAndMakesNone()
    {
        var empty = Path.Combine(_folder, "typo");

        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("files", "--data", empty));

        Assert.StartsWith($"The folder {empty} holds no store of dit", Assert.Single(_dit.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(empty));
    }

    [Fact]
    public async Task Run_PortGivenAndSecretAsked_ServesThereAndPrintsTheKeyThen()
    {
        var port = FreePorts();
        var reached = "";
        var host = new FakeHost
        {
            Meanwhile = (session, _) => Task.FromResult(reached = session.ConnectionString!),
        };

        Assert.Equal(ExitCode.Done,
            await _dit.CallAsync(host, TimeProvider.System, "run", "--data", _folder, "--storage-port", $"{port}",
                "--show-connection-string"));

        foreach (var (service, offset) in new[] { ("Blob", 0), ("Queue", 1),
            ("Table", 2) }) Assert.Contains($"{service}Endpoint=http://127.0.0.1:{port + offset}/", reached, StringComparison.Ordinal);
        Assert.Contains(reached, _dit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_FolderOfSomebodyElse_IsRefusedAndKept()
    {
        var kept = Path.Combine(_folder, "out", "kept.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        await File.WriteAllTextAsync(kept, "mine");

        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("demo", "--out", _folder));

        Assert.Contains("is not an earlier demo's. Name another folder with --out.", _dit.Errors[^1], StringComparison.Ordinal);
        Assert.True(File.Exists(kept));
    }

    [Fact]
    public async Task Demo_AgainInItsFolder_ReplacesWhatItLeft()
    {
        var folder = Path.Combine(_folder, "demo");
        Assert.Equal(ExitCode.Done, await _dit.CallAsync("demo", "--out", folder));
        var left = Path.Combine(folder, "out", "left.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "an earlier demo's");

        Assert.Equal(ExitCode.Done, await _dit.CallAsync("demo", "--out", folder));

        Assert.False(File.Exists(left));
    }

    [Theory]
    [InlineData(true, ExitCode.WrongInput, "A file or folder cannot be used: ")]
    [InlineData(false, ExitCode.NotDone, "A file or folder could not be read or written: ")]
    public async Task Process_FolderThatCannotBeUsed_IsOneSentence(bool isForbidden, int code, string words)
    {
        var host = new FakeHost
        {
            Meanwhile = (_, _) => throw (isForbidden ? new UnauthorizedAccessException("Access to /out is denied.")
                : new IOException("/out is away.")),
        };

        Assert.Equal(code,
            await _dit.CallAsync(host, TimeProvider.System, "process", "--in", _folder, "--out", Path.Combine(_folder, "out")));

        Assert.StartsWith(words, _dit.Errors[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "0", 65535)]
    [InlineData("--port", "-1", 65535)]
    [InlineData("--port", "65536", 65535)]
    [InlineData("--port", "web", 65535)]
    [InlineData("--storage-port", "65534", 65533)]
    public async Task Run_PortThatIsNone_IsOneSentenceAndTwo(string option, string port, int last)
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("run", "--data", _folder, option, port));

        Assert.StartsWith($"{option} takes a port from 1 to {last}, not '{port}'", Assert.Single(_dit.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StoragePortInUse_IsOneSentenceThatNamesTheOptionAndOne()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal(ExitCode.NotDone, await _dit.CallAsync("run", "--data", _folder, "--storage-port", $"{port}"));

        Assert.Contains("another program uses one of its ports. Name another with --storage-port.", Assert.Single(_dit.Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SecretNotAsked_PrintsNoKey()
    {
        var reached = "";
        var host = new FakeHost { Meanwhile = (session, _) => Task.FromResult(reached = session.ConnectionString!) };

        Assert.Equal(ExitCode.Done, await _dit.CallAsync(host, TimeProvider.System, "run", "--data", _folder));

        var key = reached.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        Assert.DoesNotContain(key, _dit.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AccountKey", _dit.Output + string.Join('\n', _dit.Errors), StringComparison.Ordinal);
        Assert.Contains("Storage: Azurite at http://127.0.0.1:", _dit.Output, StringComparison.Ordinal);
    }

    // Three that follow each other and were free a moment ago.
    private static int FreePorts()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port += 3)
        {
            try
            {
                foreach (var offset in new[] { 0, 1, 2 })
                {
                    using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port + offset);
                    listener.Start();
                }

                return port;
            }
            catch (System.Net.Sockets.SocketException)
            {
                // Taken: the next three.
            }
        }
    }
}
