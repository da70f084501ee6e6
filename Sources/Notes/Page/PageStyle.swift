/// How a page looks: on a wide and on a narrow screen, by day and by night, on paper.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #59636e; --line: #d5dae0;
          --typed: #f4f6f8; --number: #0550ae; --wrong: #b3261e; --wrong-paper: #fff1f0; --link: #0757b8; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #14171b; --soft: #9aa4af; --line: #353c44;
          --typed: #1e2329; --number: #8ec2ff; --wrong: #ff9a91; --wrong-paper: #34191a; --link: #80b7ff; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", Roboto,
          "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif; -webkit-text-size-adjust: 100%; }
        main { max-width: 50rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 .6em; text-wrap: balance; }
        h1 { font-size: 1.9rem; margin-top: .4em; } h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; }
        h4, h5, h6 { font-size: 1rem; }
        p, ul, ol, blockquote, pre, .table, .suan { margin: 0 0 1em; }
        a { color: var(--link); }
        li > p { margin-bottom: .4em; }
        blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--soft); }
        hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
        code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace;
          font-size: .875em; }
        pre code { font-size: 1em; background: none; padding: 0; }
        code { background: var(--typed); border-radius: 3px; padding: .1em .3em; }
        pre { background: var(--typed); border-radius: 6px; padding: .8em 1em; overflow-x: auto; line-height: 1.45; tab-size: 4; }
        .raw { color: var(--soft); }
        .suan { color: var(--ink); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
        .suan pre { margin: 0; border-radius: 0; padding: .45em 1em; }
        .suan .answer { background: none; border-left: 3px solid var(--number); padding-left: calc(1em - 3px); }
        .suan .failed { border-left-color: var(--wrong); background: var(--wrong-paper); color: var(--wrong); }
        .prompt { color: var(--soft); user-select: none; -webkit-user-select: none; }
        .value { font-variant-numeric: tabular-nums; border-bottom: 1px dotted var(--soft); }
        .value.failed { color: var(--wrong); background: var(--wrong-paper); font-weight: 600; }
        .missing { color: var(--soft); border: 1px dashed var(--line); padding: 0 .4em; }
        .chart { display: block; overflow-x: auto; } .chart svg { width: 100%; min-width: 32rem; height: auto; } img { max-width: 100%; height: auto; }
        .suan .typed { white-space: pre-wrap; overflow-wrap: anywhere; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th, td { padding: .35em .8em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        th { border-bottom-width: 2px; } .right { text-align: right; } .center { text-align: center; }
        @media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --typed: #f4f4f4;
          --number: #000; --wrong: #900; --wrong-paper: #fff; --link: #000; }
          @page { margin: 18mm; } body { font-size: 10.5pt; } main { max-width: none; padding: 0; }
          pre { white-space: pre-wrap; overflow-wrap: anywhere; } .table, .chart { overflow: visible; } .chart svg { min-width: 0; }
          h1, h2, h3, h4 { break-after: avoid; } .suan pre, pre, img, svg, tr { break-inside: avoid; }
          a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; word-break: break-all; } }
        """
}
