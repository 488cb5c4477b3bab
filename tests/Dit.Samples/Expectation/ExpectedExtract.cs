namespace Dit.Samples.Expectation;

/// <summary>What a body's extract of a day must hold.</summary>
/// <param name="File">Its name.</param>
/// <param name="Creates">How many POS rows carry C; as many POR rows do.</param>
/// <param name="Deletes">How many POS rows carry D.</param>
/// <param name="CreateIds">The position ids of C, in numeric order.</param>
/// <param name="DeleteIds">The position ids of D, in numeric order.</param>
/// <param name="Persons">The person updates of full-records employers, in order.</param>
public sealed record ExpectedExtract(
    string File, int Creates, int Deletes, IReadOnlyList<long> CreateIds, IReadOnlyList<long> DeleteIds,
        IReadOnlyList<ExpectedPerson> Persons);
