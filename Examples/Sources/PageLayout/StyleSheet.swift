/// The one style sheet. It names no font and no file of its own, so that a page stands alone.
enum StyleSheet {
    static let text = """
        :root { color-scheme: light dark; \(Palette.light.properties) }
        @media (prefers-color-scheme: dark) { :root { \(Palette.dark.properties) } }
        \(ground)
        \(blocks)
        \(forms)
        \(tables)
        \(charts)
        \(narrow)
        \(print)
        """

    private static let ground = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--text);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          overflow-wrap: break-word; }
        header.page, main, footer.page { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
        header.page { padding-top: 2.25rem; }
        main > section { margin: 2.75rem 0; }
        footer.page { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--muted); font-size: .875rem; }
        h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; letter-spacing: -.01em; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .75rem; }
        h3 { font-size: 1rem; line-height: 1.4; margin: 0 0 .25rem; }
        p, ul, ol { max-width: 44rem; margin: 0 0 .75rem; }
        ul, ol { padding-left: 1.25rem; }
        li { margin: .25rem 0; }
        a { color: var(--accent); }
        code { font: .875em ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; }
        .muted { color: var(--muted); }
        .value { font-size: .9375rem; overflow-wrap: anywhere; }
        .code { color: var(--muted); font-size: .8125rem; font-weight: 400; overflow-wrap: anywhere; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: .5rem 1rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        """

    private static let blocks = """
        .box { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem;
          margin: 0 0 1rem; }
        .box > :last-child { margin-bottom: 0; }
        .box.waiting { border-left: 5px solid var(--waiting); }
        .box.bad { border-left: 5px solid var(--bad); }
        .box.good { border-left: 5px solid var(--good); }
        .lead { font-size: 1.125rem; max-width: 44rem; margin: .75rem 0 0; }
        .status { display: inline-flex; align-items: baseline; gap: .35em; font-weight: 600; margin-right: .35em; }
        .status svg { width: 1em; height: 1em; flex: none; align-self: center; }
        .status.good { color: var(--good); }
        .status.waiting { color: var(--waiting); }
        .status.bad { color: var(--bad); }
        .status.plain { color: var(--muted); }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1px;
          background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; margin: 1.25rem 0 0; }
        .facts > div { background: var(--surface); padding: .9rem 1.1rem; }
        .facts dt { color: var(--muted); font-size: .875rem; }
        .facts dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        details { margin: .5rem 0 0; }
        details + details { margin-top: 0; }
        details + p { margin-top: .5rem; }
        summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
        details[open] > summary { margin-bottom: .5rem; }
        .ids { columns: 14rem; list-style: none; padding: 0; max-width: none;
          font: .8125rem/1.7 ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
        .ids li { margin: 0; break-inside: avoid; }
        pre { background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .75rem 1rem;
          overflow-x: auto; margin: .5rem 0 .75rem; font: .8125rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
        dl.pairs { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
        dl.pairs dt { color: var(--muted); }
        dl.pairs dd { margin: 0; overflow-wrap: anywhere; }
        """

    private static let forms = """
        form { margin: 0 0 .75rem; }
        dl.pairs + form { margin-top: 1.25rem; }
        label.choice + button { margin-top: .75rem; }
        td form { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; margin: 0; }
        label.field { display: block; margin: 0 0 .75rem; color: var(--muted); font-size: .875rem; }
        td label.field { margin: 0; }
        td details { margin: 0; }
        td summary { padding: 0; }
        label.choice { display: flex; gap: .6rem; align-items: baseline; padding: .4rem 0; cursor: pointer; }
        input, textarea, button { font: inherit; color: inherit; }
        input[type="text"], input[type="number"], textarea { display: block; width: 100%; max-width: 28rem;
          margin-top: .2rem; padding: .45rem .6rem; font-size: 1rem; color: var(--text); background: var(--ground);
          border: 1px solid var(--control); border-radius: 6px; }
        input[type="number"] { max-width: 7rem; font-variant-numeric: tabular-nums; }
        button { padding: .5rem 1rem; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent);
          color: var(--surface); font-weight: 600; cursor: pointer; }
        """

    private static let tables = """
        .table { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        caption { text-align: left; padding: .75rem 1rem 0; color: var(--muted); font-size: .875rem; }
        th, td { text-align: left; padding: .5rem 1rem; border-top: 1px solid var(--line); vertical-align: baseline; }
        thead th { border-top: 0; position: sticky; top: 0; background: var(--surface); color: var(--muted);
          font-size: .875rem; font-weight: 600; vertical-align: bottom; }
        tbody th { font-weight: 600; }
        th.number, td.number { text-align: right; white-space: nowrap; }
        td.zero { color: var(--muted); }
        td.chart { min-width: 9rem; width: 30%; }
        """

    private static let charts = """
        svg.bar { display: block; width: 100%; height: .875rem; }
        .fill-new { fill: var(--accent); }
        .fill-changed { fill: var(--changed); }
        .fill-removed { fill: var(--removed); }
        .fill-held { fill: var(--surface); fill: color-mix(in srgb, var(--waiting) 25%, var(--surface)); stroke: var(--waiting);
          stroke-width: 1.5; vector-effect: non-scaling-stroke; }
        .fill-plain { fill: var(--line); }
        .fill-waiting { fill: var(--waiting); }
        .limit { stroke: var(--text); stroke-width: 2; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; margin: 0 0 .75rem;
          font-size: .875rem; color: var(--muted); max-width: none; }
        .legend li { display: inline-flex; align-items: center; gap: .4rem; margin: 0; }
        .legend svg { width: .875rem; height: .875rem; }
        figure.threshold { margin: .75rem 0; max-width: 44rem; }
        figure.threshold svg.bar { height: 1.25rem; }
        figure.threshold figcaption { font-size: .875rem; color: var(--muted); margin-top: .25rem; }
        """

    private static let narrow = """
        @media (max-width: 42rem) {
          header.page { padding-top: 1.5rem; }
          main > section { margin: 2rem 0; }
          .table.cards { border: 0; background: none; overflow: visible; }
          .cards table, .cards tbody, .cards tr, .cards td, .cards tbody th { display: block; width: auto; }
          .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .cards tr { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem;
            margin-bottom: .75rem; }
          .cards th, .cards td { border: 0; padding: .15rem 0; }
          .cards td.number { display: flex; justify-content: space-between; gap: 1rem; text-align: right; }
          .cards td.number.zero { display: none; }
          .cards td[data-label]::before { content: attr(data-label); color: var(--muted); }
          .cards td.chart { padding: .35rem 0; min-width: 0; }
          .cards caption { display: block; padding: 0 0 .5rem; }
          dl.pairs { grid-template-columns: 1fr; gap: 0; }
          dl.pairs dd { margin-bottom: .5rem; }
        }
        """

    private static let print = """
        @media print {
          :root { color-scheme: light; \(Palette.light.properties) --ground: #fff; }
          @page { margin: 16mm; }
          body { font-size: 10pt; }
          header.page, main, footer.page { max-width: none; padding: 0; }
          .box, tr, figure, li { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          thead th { position: static; }
          .table { overflow: visible; }
          .skip { display: none; }
          svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
