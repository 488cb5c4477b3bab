using System.Text.Json;

namespace Dit.Samples.Expectation;

/// <summary>
/// What must come out when a sample is processed (<c>expected.json</c> at its root): what was planted, not what the product's
/// rules made of it.
/// </summary>
/// <param name="Days">The business days in order.</param>
/// <param name="Findings">The position findings that were planted.</param>
/// <param name="NotCounted">Kinds of notices that the expectation leaves open, because they sum up many rows over days.</param>
/// <param name="Lifecycle">The applicants of whom more became than that their rows came, as they stand at the end.</param>
public sealed record SampleExpectation(
    IReadOnlyList<ExpectedDay> Days, IReadOnlyList<ExpectedFinding> Findings, IReadOnlyList<string> NotCounted,
        IReadOnlyList<ExpectedLife> Lifecycle)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "expected.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the expectation of a sample.</summary>
    /// <param name="folder">The sample's folder.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="JsonException">The file holds something else.</exception>
    public static async Task<SampleExpectation> ReadAsync(string folder, CancellationToken stop)
    {
        await using var file = File.OpenRead(Path.Combine(folder, FileName));
        return await JsonSerializer.DeserializeAsync<SampleExpectation>(file, _json, stop)
            ?? throw new JsonException($"{FileName} holds no expectation.");
    }

    /// <summary>Writes the expectation into a sample's folder.</summary>
    /// <param name="folder">The sample's folder.</param>
    /// <param name="stop">Stops the writing.</param>
    public async Task WriteAsync(string folder, CancellationToken stop)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, _json, stop);
    }
}
