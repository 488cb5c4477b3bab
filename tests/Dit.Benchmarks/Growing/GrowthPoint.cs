using Dit.Benchmarks.Contest;

namespace Dit.Benchmarks.Growing;

/// <summary>What a day of one size took.</summary>
/// <param name="Rows">Applicants.</param>
/// <param name="Ours">The interface.</param>
/// <param name="Floor">The floor.</param>
/// <param name="Usual">The usual way.</param>
internal sealed record GrowthPoint(int Rows, Measured Ours, Measured Floor, Measured Usual)
{
    /// <summary>Ours in the floor's time.</summary>
    internal double ToFloor => Ours.Seconds / Floor.Seconds;
}
