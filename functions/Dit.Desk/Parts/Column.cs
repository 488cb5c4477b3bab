namespace Dit.Desk.Parts;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Class">How its cells are set; null as usual.</param>
public sealed record Column(string Heading, string? Class = null)
{
    private const string NumberClass = "desk-number";

    /// <summary>Numbers, to the right, and their heading with them.</summary>
    public static Column Number(string heading) => new(heading, NumberClass);

    /// <summary>Days, which are not broken.</summary>
    public static Column Day(string heading) => new(heading, "desk-nowrap");

    /// <summary>Sentences, which get room.</summary>
    public static Column Words(string heading) => new(heading, "desk-words");

    /// <summary>A column of texts.</summary>
    public static implicit operator Column(string heading) => new(heading);

    internal string? HeadingClass => Class == NumberClass ? Class : null;

    internal string CellClass => Class is null ? "nhsuk-table__cell" : $"nhsuk-table__cell {Class}";
}
