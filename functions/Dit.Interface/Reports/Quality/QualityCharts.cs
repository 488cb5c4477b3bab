using System.Text;

namespace Dit.Interface.Reports.Quality;

/// <summary>Small charts as inline SVG. Each says in words what it shows, for those who do not see it.</summary>
internal static class QualityCharts
{
    private const int PlotHeight = 150;
    private const int Top = 28;
    private const int Step = 62;
    private const int BarWidth = 38;

    /// <summary>The share of rejected rows by week, as columns.</summary>
    internal static string Weeks(IReadOnlyList<DateOnly> endings, IReadOnlyList<decimal?> shares)
    {
        var most = Math.Max(0.01m, shares.Max() ?? 0);
        var words =
            string.Join("; ",
                endings.Select((day, week) =>
                    string.Create(CultureInfo.InvariantCulture, $"week ending {day:d MMMM}: {QualityPage.Share(shares[week])}")));
        var (width, height, floor) = ((Step * endings.Count) + 20, Top + PlotHeight + 44, Top + PlotHeight);
        var svg = new StringBuilder(Begin(width, height, "weeks-title", "Share of rows rejected, by week", words));
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"10\" y1=\"{floor}\" x2=\"{width - 10}\" y2=\"{floor}\" stroke=\"#6b7785\"/>");
        for (var week = 0; week < endings.Count; week++)
        {
            var (x, bar) = (10 + (week * Step) + ((Step - BarWidth) / 2), (int)Math.Round((shares[week] ?? 0) / most * PlotHeight));
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{x}\" y=\"{floor - bar}\" width=\"{BarWidth}\" height=\"{bar}\" rx=\"2\" fill=\"#1f5f9e\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x + (BarWidth / 2)}\" y=\"{floor - bar - 6}\" text-anchor=\"middle\" "
                    + $"class=\"value\">{QualityPage.Share(shares[week])}</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x + (BarWidth / 2)}\" y=\"{floor + 18}\" text-anchor=\"middle\">{endings[week]:d MMM}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{width / 2}\" y=\"{floor + 38}\" text-anchor=\"middle\" class=\"axis\">week ending</text></svg>");
        return $"<figure><figcaption>Share of rows rejected</figcaption>{svg}</figure>";
    }

    /// <summary>A bar beside a number that says the same; hidden from those who hear the page.</summary>
    internal static string Bar(int value, int most)
    {
        const int Width = 70;
        var bar = most == 0 ? 0 : (int)Math.Round((double)value / most * Width);
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"bar\" width=\"{Width}\" height=\"10\" viewBox=\"0 0 {Width} 10\" aria-hidden=\"true\" "
                + $"focusable=\"false\"><rect width=\"{bar}\" height=\"10\" rx=\"2\" fill=\"#1f5f9e\"/></svg>");
    }

    /// <summary>Eight counts as small columns.</summary>
    internal static string Spark(IReadOnlyList<int> counts)
    {
        const int Height = 24;
        const int Wide = 11;
        var most = Math.Max(1, counts.Max());
        var words = string.Join(", ", counts.Select(QualityPage.Number));
        var bars = string.Concat(counts.Select((count, week) =>
        {
            var bar = count == 0 ? 1 : Math.Max(2, (int)Math.Round((double)count / most * Height));
            return string.Create(CultureInfo.InvariantCulture,
                $"<rect x=\"{week * Wide}\" y=\"{Height - bar}\" width=\"8\" height=\"{bar}\" "
                    + $"fill=\"{(count == 0 ? "#97a1ac" : "#1f5f9e")}\"/>");
        }));
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"spark\" width=\"{counts.Count * Wide}\" "
                + $"height=\"{Height}\" viewBox=\"0 0 {counts.Count * Wide} {Height}\" role=\"img\" aria-label=\"{words}\">{bars}"
                + $"</svg>");
    }

    private static string Begin(int width, int height, string id, string title, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id} {id}-words\"><title id=\"{id}\">{title}"
            + $"</title><desc id=\"{id}-words\">{words}</desc>");
}
