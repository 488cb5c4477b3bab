using System.Net;
using System.Text;
using Dit.Core.Quality;

namespace Dit.Interface.Reports.Quality;

/// <summary>
/// A body's data-quality report as one HTML page: no script, nothing from elsewhere, each chart with its numbers in words or
/// in a table. All that is not ours is escaped.
/// </summary>
internal static class QualityPage
{
    /// <param name="subject">The body, as the title names it.</param>
    /// <param name="nameOf">An employer's name by its VPD; empty means no employer.</param>
    internal static string Write(QualityReport report, string subject, Func<string, string> nameOf)
    {
        var (name, day) = (Text(subject), Day(report.Weeks.Day));
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Data quality: {name}, {day}</title>
            <style>{QualityStyle.Css}</style>
            </head>
            <body>
            <header>
            <p class="kicker">Doctors in Training interface</p>
            <h1>Data quality of applicants: {name}</h1>
            <p>Eight weeks to {day}. Numbers only: this page names no person.</p>
            </header>
            <main>
            {Summary(report)}
            {Weeks(report)}
            {Rules(report)}
            {Employers(report, nameOf)}
            </main>
            <footer><p>A row is one applicant in a file from TIS. A rejected row did not reach ESR:
            that applicant is to be hired directly, or sent again once the cause is fixed.</p></footer>
            </body>
            </html>

            """;
    }

    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    internal static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Share(decimal? share) => share is { } known ? known.ToString("0.0%", CultureInfo.InvariantCulture) : "no rows";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Summary(QualityReport report) => $"""
        <section aria-labelledby="sum"><h2 id="sum">In short</h2>
        <dl class="tiles">
        <div><dt>Files</dt><dd>{Number(report.Files.Sum())}</dd></div>
        <div><dt>Rows</dt><dd>{Number(report.All.Rows)}</dd></div>
        <div><dt>Rejected</dt><dd>{Number(report.All.Rejected)}</dd></div>
        <div><dt>Share rejected</dt><dd>{Share(report.All.RejectedShare)}</dd></div>
        </dl>
        </section>
        """;

    private static string Weeks(QualityReport report)
    {
        var rows = string.Concat(report.Weeks.Endings.Select((ending, week) =>
            $"<tr><th scope=\"row\">{Day(ending)}</th><td>{Number(report.Files[week])}</td>"
                + $"<td>{Number(report.All.RowsByWeek[week])}</td><td>{Number(report.All.RejectedByWeek[week])}</td>"
                + $"<td>{Share(ShareOf(report, week))}</td></tr>\n"));
        return $"""
            <section aria-labelledby="weeks"><h2 id="weeks">Week by week</h2>
            <div class="pair">
            {QualityCharts.Weeks(report.Weeks.Endings, [.. report.Weeks.Endings.Select((_, week) => ShareOf(report, week))])}
            <table><caption>Rows and rejected rows by week</caption>
            <thead><tr><th scope="col">Week ending</th><th scope="col">Files</th><th scope="col">Rows</th>
            <th scope="col">Rejected</th><th scope="col">Share</th></tr></thead>
            <tbody>
            {rows}</tbody></table>
            </div></section>
            """;
    }

    private static string Rules(QualityReport report)
    {
        if (report.All.Findings.Count == 0)
            return "<section aria-labelledby=\"rules\"><h2 id=\"rules\">What was found</h2><p>Nothing: every row was good.</p></section>";
        var heads =
            string.Concat(
                report.Weeks.Endings.Select(ending => $"<th scope=\"col\">{ending.ToString("d MMM", CultureInfo.InvariantCulture)}</th>"));
        var most = report.All.Findings[0].Total;
        var rows = string.Concat(report.All.Findings.Select(rule =>
            $"<tr><th scope=\"row\">{Text(rule.Rule)}</th><td class=\"words wide\">{Text(rule.Meaning)}</td><td "
                + $"class=\"words\">{rule.Effect}</td><td>{QualityCharts.Bar(rule.Total, most)}<span class=\"n\">{Number(rule.Total)}"
                + $"</span></td>{Cells(rule.ByWeek)}<td class=\"words\">{Direction(rule.Change)}</td></tr>\n"));
        return $"""
            <section aria-labelledby="rules"><h2 id="rules">What was found</h2>
            <div class="scroll" role="region" aria-label="Findings by rule and week" tabindex="0">
            <table><caption>Findings by rule, the most frequent first; the dates are the last days of the weeks</caption>
            <thead><tr><th scope="col">Rule</th><th scope="col" class="words">What it means</th>
            <th scope="col" class="words">Effect</th>
            <th scope="col">8 weeks</th>{heads}<th scope="col" class="words">Against the week before</th></tr></thead>
            <tbody>
            {rows}</tbody></table>
            </div></section>
            """;
    }

    private static string Employers(QualityReport report, Func<string, string> nameOf)
    {
        var most = report.Parts.Count == 0 ? 0 : report.Parts[0].Rejected;
        var rows = new StringBuilder();
        foreach (var line in report.Parts)
        {
            var cause = line.Findings is [var first, ..] ? $"{Text(first.Rule)} ({Number(first.Total)}): {Text(first.Meaning)}" : "none";
            rows.Append(CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Text(nameOf(line.Key))}</th><td>{Number(line.Rows)}</td>"
                    + $"<td>{QualityCharts.Bar(line.Rejected, most)}<span class=\"n\">{Number(line.Rejected)}</span></td>"
                    + $"<td>{Share(line.RejectedShare)}</td><td>{QualityCharts.Spark(line.RejectedByWeek)}</td><td "
                    + $"class=\"words\">{cause}</td></tr>\n");
        }

        return $"""
            <section aria-labelledby="employers"><h2 id="employers">Employers, worst first</h2>
            <div class="scroll" role="region" aria-label="Employers" tabindex="0">
            <table><caption>Rows by employer: most rejected rows first, then the greater share</caption>
            <thead><tr><th scope="col">Employer</th><th scope="col">Rows</th><th scope="col">Rejected</th>
            <th scope="col">Share</th><th scope="col">Rejected by week</th>
            <th scope="col" class="words">Most frequent finding</th></tr></thead>
            <tbody>
            {rows}</tbody></table>
            </div></section>
            """;
    }

    internal static decimal? ShareOf(QualityReport report, int week) =>
        report.All.RowsByWeek[week] == 0 ? null : (decimal)report.All.RejectedByWeek[week] / report.All.RowsByWeek[week];

    private static string Cells(IEnumerable<int> counts) => string.Concat(counts.Select(count => $"<td>{Number(count)}</td>"));

    private static string Direction(int change) => change switch
    {
        > 0 => $"<span class=\"worse\">&#9650; {Number(change)} more</span>",
        < 0 => $"<span class=\"better\">&#9660; {Number(-change)} fewer</span>",
        _ => "the same",
    };
}
