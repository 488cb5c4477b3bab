using System.Globalization;
using Dit.Benchmarks.Contest;

namespace Dit.Benchmarks;

/// <summary>Prints what was measured, as the tables of a README want it.</summary>
internal static class Page
{
    internal static void Title(string title) => Console.WriteLine($"\n## {title}\n");

    internal static void Contest(IEnumerable<Measured> measured)
    {
        Console.WriteLine("| who | seconds | own CPU s | Azurite CPU s | blob | table | queue | calls | bytes written | empty polls |\n|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in measured)
            Line($"| {one.Who} | {one.Seconds:F2} | {one.OwnCpu:F2} | {one.StorageCpu:F2} | {one.Calls.Blob} | {one.Calls.Table} | {one.Calls.Queue} | {one.Calls.Total} | {one.Calls.Bytes} | {one.Calls.EmptyPolls} |");
        Console.WriteLine();
    }

    internal static void Ratio(string what, double ratio, string target) => Line($"- {what}: {ratio:G3} (target: {target})");

    internal static void Figure(string what, double value, string unit) => Line($"- {what}: {value:N1} {unit}");

    internal static void Operations(Measured measured)
    {
        Console.WriteLine("\n| service | operation | calls | per 1,000 rows |\n|---|---|---|---|");
        foreach (var ((service, operation), count) in measured.Calls.ByOperation.OrderByDescending(pair => pair.Value))
            Line($"| {service} | {operation} | {count} | {1000.0 * count / measured.Rows:F2} |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
