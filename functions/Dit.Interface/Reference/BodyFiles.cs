using Dit.Core.Reference;

namespace Dit.Interface.Reference;

/// <summary>bodies.csv, and locum-codes.csv.</summary>
internal static class BodyFiles
{
    internal static ReferenceForm Bodies { get; } =
        new("bodies.csv", ["code", "name", "prefixes", "enabled"], ["aliases"], IsOptional: false);

    internal static ReferenceForm LocumCodes { get; } = new("locum-codes.csv", ["code"], [], IsOptional: false);

    internal static Body ReadBody(ReferenceRow row)
    {
        if (!DeaneryBody.TryParse(row["code"], out var code)) row.Fault("code is not three letters", row["code"]);
        IReadOnlyList<string> prefixes = [.. row.Parts("prefixes").Select(prefix => prefix.ToUpperInvariant())];
        if (prefixes.Any(prefix => prefix.Contains('/', StringComparison.Ordinal))) row.Fault("a prefix holds a slash", row["prefixes"]);
        return new(code, row.Filled("name"), prefixes, row.Flag("enabled")) { Aliases = row.Parts("aliases") };
    }

    internal static string ReadLocumCode(ReferenceRow row) => row.Filled("code");
}
