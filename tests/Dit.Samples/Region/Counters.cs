namespace Dit.Samples.Region;

/// <summary>The ids of the sample: national, rising, never twice.</summary>
internal sealed class Counters(Chance chance)
{
    // As long as the ids that ESR gives today; the steps leave unused ids between for rows that name no position.
    private long _position = 3_120_000_000;
    private long _positionNumber = 7_100_000;
    private long _person = 21_000_000;
    private long _assignment = 24_000_000;
    private long _detail = 41_000_000;

    internal long Position() => _position += chance.Between(2, 9);

    internal long PositionNumber() => _positionNumber += chance.Between(1, 3);

    internal long Person() => _person += chance.Between(1, 5);

    internal long Assignment() => _assignment += chance.Between(1, 5);

    /// <summary>Addresses, phones, registrations, absences, departments, locations.</summary>
    internal long Detail() => ++_detail;
}
