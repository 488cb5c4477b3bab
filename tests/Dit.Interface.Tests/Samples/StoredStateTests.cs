using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Audit;
using Dit.Interface.Books;
using Dit.Interface.Extracts;
using Dit.Interface.Journal;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Tests.Consistency;
using Dit.Interface.Work;
using DitFunctions.Local.Azurite;

namespace Dit.Interface.Tests.Samples;

/// <summary>
/// What every version that landed has stored is read and raised. Samples lie in files <c>state-N.json</c>, one for each change of a
/// form: <c>DIT_WRITE_SAMPLE=state-N</c> with this test's name as the filter writes one.
/// </summary>
public sealed class StoredStateTests
{
    private static readonly DeaneryBody _body = DeaneryBody.Parse("WMD");
    private static readonly Vpd _vpd = Vpd.Parse("431");
    private static readonly DateOnly _day = new(2026, 5, 4);

    public static TheoryData<string> Samples => [.. Names];

    private static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Folder, "state-*.json").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests/Dit.Interface.Tests/Samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Read_StateOfAVersionThatLanded_EverythingIsReadAndTheNextDayGoesOn(string sample)
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await StoredState.Read(Path.Combine(Folder, $"{sample}.json")).PutAsync(rig.Storage);
        rig.Clock.Advance(TimeSpan.FromDays(1));

        await ReadAllAsync(rig);
        await rig.Job<Operator>()
            .ResumeAsync(new(Actor.OfMachine("machine", "operator")),
                PauseTarget.Read("WMD", await rig.Job<ReferenceStore>().CurrentAsync(default))!, default);
        await rig.Job<Operator>()
            .ResumeAsync(new(Actor.OfMachine("machine", "operator")),
                PauseTarget.Read(PauseTarget.TisOut, await rig.Job<ReferenceStore>().CurrentAsync(default))!, default);
        foreach (var tick in Enum.GetValues<TimedTick>()) await rig.Job<TimedWork>().RunAsync(tick, default);
        await rig.WorkAsync();
        await rig.Job<TimedWork>().RunAsync(DayStage.Noon, _day.AddDays(1), null, default);
        await rig.Job<TimedWork>().RunAsync(DayStage.End, _day.AddDays(1), null, default);

        Assert.Equal(FileStatus.Done, (await rig.Job<FileLedger>().WithNumberAsync("APP-WMD", 5, default)).Single().Status);
        var extract = (await rig.Job<OutboundLedger>().FindAsync(_body, "extract-20260505", default))!;
        Assert.True(extract.IsPublished);
    }

    [Fact]
    public async Task Write_ADayOfToday_StoresNoFormOfWhichThereIsNoSample()
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
        await using var rig = await Rig.StartAsync(azurite.ConnectionString);
        await SampleDay.RunAsync(rig);
        var now = await StoredState.ReadAsync(rig.Storage);
        if (Environment.GetEnvironmentVariable("DIT_WRITE_SAMPLE") is { } written) now.Write(Path.Combine(Folder, $"{written}.json"));

        var known = Names.SelectMany(name => StoredState.Read(Path.Combine(Folder, $"{name}.json")).Forms())
            .ToHashSet(StringComparer.Ordinal);
        var missing = now.Forms().Where(form => !known.Contains(form)).ToList();
        Assert.True(missing.Count == 0,
            "Storage has forms of which no sample is kept. Write one with "
                + $"DIT_WRITE_SAMPLE=state-{Names.Count + 1}:\n{string.Join('\n', missing)}");
    }

    private static async Task ReadAllAsync(Rig rig)
    {
        var files = await rig.Job<FileLedger>().AllAsync(default);
        Assert.Equal(["Done", "Held", "Quarantined", "SeenAgain", "Waiting"],
            files.Select(file => file.Status.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["DE-WMD", "GO-431"], (await rig.Job<LaneTable>().OpenAsync(default)).Select(lane => lane.Name));
        Assert.Single(await rig.Job<OutboundLedger>().WaitingAsync(default));
        Assert.Contains(await rig.Job<OutboundLedger>().AllAsync(default),
            file => file.Receipt == Dit.Core.Positions.Extracts.ReceiptState.Failed);

        var app =
            files.Single(file => file.Name == "DE_WMD_APP_20260504_00000001.DAT" && file.Status == FileStatus.Done && !file.Run.IsReplay);
        var outcomes = new List<Dit.Core.Applicants.RowOutcome>();
        await foreach (var row in rig.Job<FileRows>().ReadAsync(app.Run, default)) outcomes.Add(row);
        Assert.Equal(4, outcomes.Count);
        Assert.Equal(4,
            (await rig.Job<NotificationPlanner>()
                .FindAsync(files.Single(file => file.FileName?.Kind == FileKind.Dnc).Run, default))!.Rows.Count);
        Assert.Contains(files, file => file.Run.IsReplay && file.Status == FileStatus.Done);

        Assert.NotEmpty((await rig.Job<EsrBooks>().DirectoryAsync(_day, default)).Books.Single().Positions);
        Assert.NotEmpty((await rig.Job<EsrBooks>().PeopleAsync(_vpd, _day, default)).People);
        Assert.NotEmpty((await rig.Job<EsrBooks>().DoctorRowsAsync(_vpd, default)).Keys);
        Assert.NotEmpty(await rig.Job<ApplicantStore>().OfAsync(_vpd, default));
        var names = await rig.Job<NameBook>().OpenAsync(default);
        Assert.NotEmpty(names.WithSurname("Known", _ => true, 10));
        Assert.NotEmpty(names.OfEmployer(_vpd, _day, _ => true));
        var sent = (await rig.Job<SentPictures>().BeforeAsync(_day.AddDays(1), default))[_body.Code];
        Assert.NotNull(await rig.Job<SentPictures>().ReadAsync(sent, default));
        Assert.NotEmpty((await rig.Job<SentPeopleBook>().BeforeAsync(_body, _day.AddDays(1), sent, default)).Groups);
        Assert.NotEmpty((await rig.Job<RotationBooks>().PictureAsync(_body, default)).Entries);
        Assert.NotEmpty(await rig.Job<RotationBooks>().PendingAsync(_body, default));
        Assert.NotEmpty(await rig.Job<NoticeRows>().ListAsync(null, null, default));
        Assert.Single(await rig.Job<DeadLetterBook>().AllAsync(default));
        Assert.Equal(["WMD", PauseTarget.Notices, PauseTarget.TisOut],
            (await rig.Job<Pauses>().ReadAsync(default)).Since.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("A Trust", (await rig.Job<ReferenceStore>().CurrentAsync(default)).Employers[_vpd].Name);
        var acts = new List<string>();
        await foreach (var act in rig.Job<AuditBook>().ReadAsync(rig.Clock.GetUtcNow().AddDays(-2), rig.Clock.GetUtcNow(), default))
            acts.Add(act.Act);
        Assert.NotEmpty(acts);
    }
}
