using DitFunctions.Local.Sample;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Six business days from 25 March 2026, over the Sunday on which the clocks go forward.</summary>
public sealed class SpringSample : ProcessedSample
{
    private protected override SampleOptions Options =>
        new(Seed: 8, Employers: 4, Trainees: 120, Days: 6, Start: new DateOnly(2026, 3, 25));
}
