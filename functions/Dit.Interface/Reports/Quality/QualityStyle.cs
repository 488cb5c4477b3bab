namespace Dit.Interface.Reports.Quality;

/// <summary>The page's style: readable on a screen, a telephone and paper, dark text on light ground.</summary>
internal static class QualityStyle
{
    internal const string Css = """

        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.5 "Segoe UI", Arial, "Liberation Sans", sans-serif; color: #1b1f24; background: #f4f6f8; }
        header { background: #1f3a5f; color: #fff; padding: 1.5rem 2rem; }
        header p { margin: .25rem 0 0; }
        .kicker { font-size: .85rem; letter-spacing: .04em; }
        h1 { margin: .1rem 0 0; font-size: 1.7rem; line-height: 1.25; }
        main, footer { max-width: 88rem; margin: 0 auto; padding: 0 2rem; }
        section { background: #fff; border: 1px solid #d5dae0; border-radius: 6px; padding: 1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
        h2 { margin: 0 0 .75rem; font-size: 1.2rem; color: #1f3a5f; }
        .tiles { display: flex; flex-wrap: wrap; gap: 2.5rem; margin: 0; }
        .tiles dt { font-size: .9rem; color: #4a5561; }
        .tiles dd { margin: 0; font-size: 1.8rem; font-weight: 600; line-height: 1.2; }
        .pair { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; }
        .pair > * { flex: 1 1 24rem; min-width: 0; }
        figure { margin: 0; }
        figcaption, caption { text-align: left; font-size: .9rem; color: #4a5561; padding-bottom: .5rem; }
        figure svg { width: 100%; height: auto; font-size: 12px; }
        svg text { fill: #1b1f24; }
        svg .value { font-weight: 600; }
        svg .axis { fill: #4a5561; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        th, td { padding: .4rem .6rem; border-bottom: 1px solid #d5dae0; text-align: right; vertical-align: middle;
        font-variant-numeric: tabular-nums; }
        thead th { background: #e9edf2; border-bottom: 2px solid #1f3a5f; white-space: nowrap; }
        thead th.words { white-space: normal; }
        tbody th { font-weight: 600; text-align: left; }
        th:first-child { text-align: left; }
        .words { text-align: left; }
        td.words { min-width: 9rem; }
        td.wide { min-width: 20rem; }
        .n { display: inline-block; min-width: 3.2em; }
        .bar { margin-right: .5rem; vertical-align: middle; }
        td:has(> .bar) { white-space: nowrap; }
        .spark { vertical-align: middle; }
        .worse { color: #a3160f; white-space: nowrap; }
        .better { color: #155d34; white-space: nowrap; }
        footer { color: #4a5561; font-size: .9rem; padding-bottom: 2rem; }
        @media print { body { background: #fff; font-size: 11px; } header { color: #1b1f24; background: none; padding: 0; }
        section { border: 0; padding: 0; break-inside: avoid; } main, footer { padding: 0; } thead { display: table-header-group;
        } }
        @page { size: A4 landscape; margin: 12mm; }
        """;
}
