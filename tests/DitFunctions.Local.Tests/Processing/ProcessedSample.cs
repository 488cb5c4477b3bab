using Dit.Core.Applicants;
using Dit.Interface.Applicants;
using Dit.Samples;
using Dit.Samples.Expectation;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>
/// A sample, by default ten employers, two bodies, 2,000 trainees, three days, processed once for all tests that look at it.
/// </summary>
public class ProcessedSample : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dit-processed-").FullName;
    private EmptyStorage? _account;
    private StorageSession? _session;

    internal string Input => Path.Combine(_folder, "in");

    internal string Output => Path.Combine(_folder, "out");

    internal SampleExpectation Expected { get; private set; } = null!;

    internal IReadOnlyList<DaySummary> Summaries { get; private set; } = null!;

    private protected virtual SampleOptions Options => new();

    public async Task InitializeAsync()
    {
        await FullSample.WriteAsync(Options, Input);
        Expected = await SampleExpectation.ReadAsync(Input, default);
        _account = await EmptyStorage.OpenAsync();
        Summaries = await Rig.ProcessAsync(_account.ConnectionString, ProcessFolder.Read(Input), Output);
        _session = await StorageSession.OpenAsync(new(_account.ConnectionString, null, MayJoin: true), null, default);
    }

    public async Task DisposeAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
        if (_account is not null) await _account.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What <c>dit find</c> answers.</summary>
    internal async Task<IReadOnlyList<Listing>> FindAsync(string text) =>
        (await OperatorHand.FindAsync(text, _session!)).Pages;

    /// <summary>Every applicant record at the end.</summary>
    internal async Task<IReadOnlyList<ApplicantRecord>> ApplicantsAsync()
    {
        var records = new List<ApplicantRecord>();
        await foreach (var record in new ApplicantStore(_session!.Storage).AllAsync(default)) records.Add(record);
        return records;
    }

    /// <summary>The records of a file that came out for a body on a day.</summary>
    internal List<string[]> Outbound(DaySummary summary, string file) =>
        Rig.Records(Path.Combine(Output, summary.Date, "tis-outbound", file.Split('_')[1], file));
}
