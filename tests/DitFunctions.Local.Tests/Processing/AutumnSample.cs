using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Ten business days from 19 October 2026, over the Sunday on which the clocks go back.</summary>
public sealed class AutumnSample : ProcessedSample
{
    private protected override SampleOptions Options => new(Seed: 5, Employers: 7, Trainees: 300, Days: 10);
}
