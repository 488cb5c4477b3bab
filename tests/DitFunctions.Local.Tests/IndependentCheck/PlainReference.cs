namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What the operators' reference files say (rules.md, Employers, roles, switches).</summary>
internal sealed class PlainReference
{
    /// <summary>By VPD: the ODS code, whether it is on, and whether it is in Full Records mode.</summary>
    internal Dictionary<string, (string Ods, bool IsOn, bool IsFull)> Employers { get; private set; } = [];

    /// <summary>By code: the prefixes and whether it is on.</summary>
    internal Dictionary<string, (string[] Prefixes, bool IsOn)> Bodies { get; private set; } = [];

    /// <summary>Takes what a folder holds; a file with a bad row is refused and the last good one stays.</summary>
    internal void Read(string folder)
    {
        var employers = Path.Combine(folder, "employers.csv");
        if (File.Exists(employers))
        {
            var rows = PlainText.Reference(employers);
            if (rows.All(row => row.Length == 5 && row[0].All(char.IsAsciiDigit)))
                Employers = rows.ToDictionary(row => row[0].PadLeft(3, '0'), row => (row[1], row[4] == "true", row[3] == "full"));
        }

        var bodies = Path.Combine(folder, "bodies.csv");
        if (File.Exists(bodies))
            Bodies = PlainText.Reference(bodies).ToDictionary(row => row[0], row => (row[2].Split(';'), row[3] == "true"));
    }

    internal bool IsEmployerOn(string vpd) => Employers.TryGetValue(vpd, out var employer) && employer.IsOn;

    internal bool IsFull(string vpd) => IsEmployerOn(vpd) && Employers[vpd].IsFull;

    internal bool IsBodyOn(string body) => Bodies.TryGetValue(body, out var known) && known.IsOn;

    /// <summary>The body that a position belongs to; null when it cannot be routed.</summary>
    internal string? BodyOf(string managingBody, string dpn)
    {
        if (managingBody.Length > 0) return Bodies.ContainsKey(managingBody) ? managingBody : null;
        var prefix = dpn.Split('/')[0];
        foreach (var (code, body) in Bodies)
            if (prefix.Length > 0 && body.Prefixes.Contains(prefix)) return code;
        return null;
    }
}
