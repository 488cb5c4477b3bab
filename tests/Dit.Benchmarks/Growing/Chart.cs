using System.Globalization;
using System.Text;
using Dit.Benchmarks.Contest;

namespace Dit.Benchmarks.Growing;

/// <summary>Two pictures side by side, time and calls against size, both axes by powers of ten.</summary>
internal static class Chart
{
    private const int Width = 420;
    private const int Height = 300;
    private const int Margin = 60;

    private static readonly (string Name, string Colour, Func<GrowthPoint, Measured> Of)[] _lines =
    [
        ("usual way", "#b5402a", point => point.Usual),
        ("ours", "#1f5fa8", point => point.Ours),
        ("floor", "#6b7280", point => point.Floor),
    ];

    internal static string Draw(IReadOnlyList<GrowthPoint> points)
    {
        var svg = new StringBuilder();
        Add(svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {2 * Width} {Height + 30}\"");
        Add(svg, $" font-family=\"sans-serif\" font-size=\"12\">");
        Add(svg, $"<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        Panel(svg, 0, "seconds", points, measured => measured.Seconds);
        Panel(svg, Width, "calls to storage", points, measured => measured.Calls.Total);
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void Panel(StringBuilder svg, int left, string title, IReadOnlyList<GrowthPoint> points, Func<Measured, double> value)
    {
        var all = points.SelectMany(point => _lines.Select(line => value(line.Of(point)))).ToList();
        var (low, high) = (Math.Floor(Math.Log10(all.Min())), Math.Ceiling(Math.Log10(all.Max())));
        var (first, last) = (Math.Log10(points[0].Rows), Math.Log10(points[^1].Rows));
        double X(double rows) => left + Margin + (Math.Log10(rows) - first) / (last - first) * (Width - Margin - 80);
        double Y(double at) => Height - 30 - (Math.Log10(at) - low) / (high - low) * (Height - 70);
        Add(svg, $"<text x=\"{left + Margin}\" y=\"20\" font-weight=\"bold\">{title}, by applicants</text>");
        for (var power = low; power <= high; power++)
        {
            var at = Y(Math.Pow(10, power));
            Add(svg, $"<line x1=\"{left + Margin}\" y1=\"{at:F1}\" x2=\"{left + Width - 80}\" y2=\"{at:F1}\" stroke=\"#e5e7eb\"/>");
            Add(svg, $"<text x=\"{left + Margin - 6}\" y=\"{at + 4:F1}\" text-anchor=\"end\">{Math.Pow(10, power):N0}</text>");
        }

        foreach (var point in points)
            Add(svg, $"<text x=\"{X(point.Rows):F1}\" y=\"{Height - 8}\" text-anchor=\"middle\">{point.Rows:N0}</text>");
        foreach (var (name, colour, of) in _lines)
        {
            var path =
                string.Join(' ',
                    points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Rows):F1},{Y(value(of(point))):F1}")));
            Add(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            foreach (var point in points)
                Add(svg, $"<circle cx=\"{X(point.Rows):F1}\" cy=\"{Y(value(of(point))):F1}\" r=\"3\" fill=\"{colour}\"/>");
            Add(svg, $"<text x=\"{X(points[^1].Rows) + 8:F1}\" y=\"{Y(value(of(points[^1]))) + 4:F1}\" fill=\"{colour}\">{name}</text>");
        }
    }

    private static void Add(StringBuilder svg, FormattableString text) =>
        svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
