using System.Globalization;
using Dit.Benchmarks.Contest;

namespace Dit.Benchmarks;

/// <summary>Prints what was measured, as the tables of a README want it.</summary>
internal static class Page
{
    private static readonly List<string> _verdicts = [];

    /// <summary>A figure that a target bounds from above.</summary>
    internal static void AtMost(string what, double measured, double target) =>
        Judge(what, measured, $"at most {Plain(target)}", measured <= target);

    /// <summary>A figure that a target bounds from below.</summary>
    internal static void AtLeast(string what, double measured, double target) =>
        Judge(what, measured, $"at least {Plain(target)}", measured >= target);

    /// <summary>All that was judged, as one table.</summary>
    internal static void Verdicts()
    {
        if (_verdicts.Count == 0) return;
        Title("verdict");
        Console.WriteLine("| work | target | measured | |\n|---|---|---|---|");
        foreach (var verdict in _verdicts) Console.WriteLine(verdict);
    }

    internal static void Title(string title) => Console.WriteLine($"\n## {title}\n");

    internal static void Contest(IEnumerable<Measured> measured)
    {
        Console.WriteLine(
            "| who | seconds | own CPU s | Azurite CPU s | blob | table | queue | calls | bytes written | empty polls |\n"
                + "|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in measured)
        {
            var calls = one.Calls;
            Console.Write(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Who} | {one.Seconds:F2} | {one.OwnCpu:F2} | {one.StorageCpu:F2} | {calls.Blob} | {calls.Table} | "));
            Line($"{calls.Queue} | {calls.Total} | {calls.Bytes} | {calls.EmptyPolls} |");
        }

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

    private static void Judge(string what, double measured, string target, bool isMet)
    {
        var verdict = isMet ? "met" : "not met";
        _verdicts.Add($"| {what} | {target} | {Plain(measured)} | {verdict} |");
        Console.WriteLine($"- {what}: {Plain(measured)} (target: {target}): {verdict}");
    }

    private static string Plain(double figure) => figure.ToString(Math.Abs(figure) < 100 ? "0.####" : "N0", CultureInfo.InvariantCulture);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
