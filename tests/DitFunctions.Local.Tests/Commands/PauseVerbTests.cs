using Azure.Data.Tables;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Commands;

public sealed class PauseVerbTests : IDisposable
{
    private readonly CommandRig _dit = new();

    public void Dispose() => _dit.Dispose();

    [Fact]
    public async Task PauseAndResume_KnownTargets_AreDoneAndSaid()
    {
        using var region = new Region();
        await using var account = await EmptyStorage.OpenAsync();
        await Rig.ProcessAsync(account.ConnectionString, ProcessFolder.Read(region.Input), region.Output);

        foreach (var call in (string[][])[["pause", "WMD"], ["pause", "WMD"], ["resume", "WMD"], ["resume", "tis-out"]])
            Assert.Equal(ExitCode.Done, await _dit.CallAsync([.. call, "--storage", account.ConnectionString]));

        Assert.Equal(["WMD is paused", "WMD is paused already", "WMD is resumed", "tis-out is not paused"],
            _dit.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('.')[0]));
    }

    [Fact]
    public async Task Resume_WhatTheReferenceDataNoLongerHave_IsResumed()
    {
        await using var account = await EmptyStorage.OpenAsync();
        var storage = DitStorage.FromConnectionString(account.ConnectionString);
        await storage.CreateMissingAsync(default);
        await storage.Table(Tables.Ledger).AddEntityAsync(new TableEntity("paused", "431") { ["Since"] = DateTimeOffset.UtcNow });

        Assert.Equal(ExitCode.Done, await _dit.CallAsync("resume", "431", "--storage", account.ConnectionString));
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("resume", "431", "--storage", account.ConnectionString));

        Assert.StartsWith("431 is resumed", _dit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_WithoutATarget_IsOneSentenceAndTwo()
    {
        Assert.Equal(ExitCode.WrongInput, await _dit.CallAsync("pause"));

        Assert.Single(_dit.Errors);
    }
}
