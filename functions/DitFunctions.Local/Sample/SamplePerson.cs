namespace DitFunctions.Local.Sample;

/// <summary>An invented person. Nobody of that name and number is meant.</summary>
internal sealed record SamplePerson
{
    internal required int Serial { get; init; }
    internal required string Title { get; init; }
    internal required string LastName { get; init; }
    internal required string FirstName { get; init; }
    internal string MiddleNames { get; init; } = "";

    /// <summary>M or F.</summary>
    internal required string Gender { get; init; }
    internal required DateOnly Born { get; init; }

    /// <summary>Of the HMRC form, or empty.</summary>
    internal required string NiNumber { get; init; }

    /// <summary>Seven digits.</summary>
    internal required string Gmc { get; init; }
    internal required SampleAddress Address { get; init; }
    internal required string Mobile { get; init; }
    internal required string Nationality { get; init; }
    internal string Email => FormattableString.Invariant($"doctor{Serial}@example.org");
}
