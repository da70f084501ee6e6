/// How a report looks: on a screen of any width, on a dark or a light ground, and on paper.
enum StyleSheet {
    static let text: StaticString = """
        :root{color-scheme:light dark;--ink:#1c2126;--soft:#566069;--line:#d5dae0;--ground:#fff;--tint:#f4f6f8;\
        --accent:#0b5a8f;--warn:#8a5300;--warn-ground:#fff6e5;--bad:#a3201d;--bad-ground:#fdeeee;--good:#1d6b3a;\
        --mark:#0b5a8f}
        @media (prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#a2adb7;--line:#3a424b;--ground:#14181c;\
        --tint:#1e242a;--accent:#7fc1ef;--warn:#f0c172;--warn-ground:#332811;--bad:#ff9d96;--bad-ground:#3a1d1c;\
        --good:#7dd39b;--mark:#7fc1ef}}
        *{box-sizing:border-box}
        html{font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC",\
        "Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%;\
        text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;padding:0 1rem 4rem;overflow-wrap:anywhere}
        header,main,footer,nav{max-width:64rem;margin:0 auto}
        h1{font-size:1.9rem;line-height:1.2;margin:2.2rem 0 .6rem;letter-spacing:-.01em}
        h2{font-size:1.35rem;line-height:1.25;margin:3rem 0 .9rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}
        h3{font-size:1.08rem;margin:2rem 0 .6rem}
        h4{font-size:1rem;margin:1.4rem 0 .4rem}
        p,.prose,.said{margin:.6rem 0;max-width:46rem}
        a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.15em}
        a:focus-visible,summary:focus-visible,button:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);\
        outline-offset:2px;border-radius:2px}
        code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;font-size:.92em}
        pre{overflow-x:auto;background:var(--tint);padding:.7rem .9rem;border-radius:6px;margin:.7rem 0;overflow-wrap:normal}
        .skip{position:absolute;left:-999rem}
        .skip:focus{left:1rem;top:.6rem;background:var(--ground);padding:.4rem .8rem;z-index:9}
        .facts{display:flex;flex-wrap:wrap;gap:.15rem 1.4rem;margin:0 0 1.2rem;color:var(--soft);font-size:.9rem}
        .facts div{display:flex;gap:.4em}
        .facts dt::after{content:":"}
        .facts dd{margin:0;color:var(--ink)}
        nav{border-block:1px solid var(--line);padding:.6rem 0;margin-top:1rem}
        nav h2{font-size:.9rem;margin:0;border:0;padding:0;color:var(--soft);font-weight:600}
        nav ul{list-style:none;margin:.2rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.2rem}
        nav li{padding:.1rem 0}
        .entry{margin:.35rem 0;padding-left:.8rem;border-left:3px solid transparent}
        .entry:target,tr:target>*,.script :target{background:var(--tint)}
        .entry:target{border-left-color:var(--accent)}
        .expression{color:var(--soft)}
        .name{font-weight:600}
        .value{font-variant-numeric:tabular-nums}
        .line{font-size:.8rem;color:var(--soft);text-decoration:none;margin-left:.5rem;white-space:nowrap}
        .line:hover{text-decoration:underline}
        .mark{font-size:.78rem;color:var(--soft);border:1px solid var(--line);border-radius:1rem;padding:0 .5em;\
        margin-left:.4rem;white-space:nowrap}
        .said{font-weight:600;margin:1.5rem 0 .3rem}
        .said .n{font-weight:600}
        details.n{display:inline-block;vertical-align:top;max-width:100%}
        details.n>summary{cursor:pointer;list-style:none;display:inline;border-bottom:1px dotted var(--soft);\
        font-variant-numeric:tabular-nums}
        details.n>summary::-webkit-details-marker{display:none}
        details.n>summary:hover{color:var(--accent);border-bottom-style:solid}
        details.n[open]{display:block}
        details.n[open]>summary{color:var(--accent);border-bottom-style:solid}
        .panel{background:var(--tint);border-radius:6px;padding:.5rem .8rem;margin:.35rem 0 .7rem;font-weight:400;\
        font-size:.92rem;text-align:left;white-space:normal}
        td .panel{min-width:13rem;max-width:26rem}
        .steps{list-style:none;margin:0;padding:0}
        .steps li{padding:.08rem 0}
        .steps .i1{padding-left:1.4rem}
        .steps .i2{padding-left:2.8rem}
        .steps .i3{padding-left:4.2rem}
        .steps .i4{padding-left:5.6rem}
        .steps .result{margin-top:.15rem;border-top:1px solid var(--line);padding-top:.2rem}
        .remark,.as{color:var(--soft);font-size:.93em}
        .rests,.links{margin:.4rem 0 0;font-size:.9rem;color:var(--soft)}
        .rests{padding-left:1.1rem}
        .warning,.note,.error{margin:.3rem 0;padding:.15rem .7rem;border-left:3px solid var(--line);font-size:.9rem;\
        color:var(--soft);max-width:46rem}
        .warning{border-color:var(--warn);background:var(--warn-ground);color:var(--warn)}
        .error{border-color:var(--bad);background:var(--bad-ground);color:var(--bad)}
        .check>details>summary::before{content:"\\2713\\00a0";color:var(--good)}
        .scroll{overflow-x:auto;margin:.6rem 0 1rem;max-width:100%}
        table{border-collapse:collapse;font-size:.94rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--soft);font-size:.88rem;padding:0 0 .35rem;caption-side:top}
        th,td{padding:.3rem .75rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);\
        overflow-wrap:normal}
        thead th{border-bottom:2px solid var(--line);vertical-align:bottom;font-weight:600}
        tbody th{font-weight:600}
        tfoot th,tfoot td{border-top:2px solid var(--line);border-bottom:0}
        .numeric{text-align:right;white-space:nowrap}
        .shared{display:block;font-weight:400;color:var(--soft);font-size:.85rem}
        .wide{min-width:11rem}
        .matrix tbody th{text-align:right}
        th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
        th button{display:inline-grid;grid-template-columns:auto auto;justify-content:start}
        .numeric button{justify-content:end}
        th button .shared{grid-row:2;grid-column:1/-1}
        th button::after{content:"\\00a0\\2195";color:var(--soft);font-weight:400}
        th[aria-sort=ascending] button::after{content:"\\00a0\\2191";color:var(--accent)}
        th[aria-sort=descending] button::after{content:"\\00a0\\2193";color:var(--accent)}
        .more>summary,.how>summary{cursor:pointer;color:var(--soft);font-size:.9rem}
        figure{margin:1rem 0;max-width:34rem}
        figure svg{max-width:100%;height:auto}
        figcaption{color:var(--soft);font-size:.88rem}
        .script{counter-reset:line;padding-left:0}
        .script code{display:block;counter-increment:line;padding:0 .9rem 0 4rem;position:relative;white-space:pre;min-height:1.55em;font-size:1em}
        .script code::before{content:counter(line);position:absolute;left:0;width:3rem;text-align:right;color:var(--soft);\
        user-select:none}
        .script a{color:inherit}
        .k{color:var(--soft);font-style:italic}
        .t{color:var(--good)}
        .w{color:var(--accent)}
        footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        caption bdi:not(.hidden){white-space:nowrap}
        caption:has(>.hidden:only-child){padding:0}
        .paper{display:none}
        @media screen and (max-width:40rem){figure{overflow-x:auto}figure svg{width:34rem;max-width:none}}
        @media (max-width:30rem){h1{font-size:1.5rem}h2{margin-top:2.2rem}.entry{padding-left:.5rem}\
        .steps .i1{padding-left:.9rem}.steps .i2{padding-left:1.8rem}.steps .i3{padding-left:2.7rem}}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--ground:#fff;--tint:#fff;--accent:#000;\
        --warn:#000;--warn-ground:#fff;--bad:#000;--bad-ground:#fff;--good:#000;--mark:#333}
        @page{margin:18mm 16mm}
        html{font-size:10pt}
        body{padding:0}
        header,main,footer,nav{max-width:none}
        p,figure{max-width:none}
        .skip,th button::after{display:none!important}
        .paper{display:block}
        a{color:inherit;text-decoration:none}
        tr,.entry,figure,.warning,.note,.error,.steps li{break-inside:avoid}
        thead{display:table-header-group}
        tfoot{display:table-row-group}
        h1,h2,h3,h4,.said,caption{break-after:avoid}
        .scroll{overflow:visible}
        table{font-size:8.5pt;max-width:100%}
        th,td{padding:.15rem .3rem;overflow-wrap:break-word}
        .numeric{white-space:normal}
        .wide{min-width:0}
        pre{white-space:pre-wrap;border:1px solid var(--line)}
        .script code{white-space:pre-wrap}
        details.n>summary{border-bottom:0}
        details.c>.panel{display:none}
        details.p{display:block}
        details.p::details-content{content-visibility:visible;display:block;height:auto}
        .panel{border-left:2px solid var(--line);border-radius:0;padding:.1rem .7rem;margin:.15rem 0 .5rem;font-size:8.5pt}
        .more>.panel,.how:not(.p){display:none}\
        .how.p>summary{list-style:none}}
        """
}
