/** The style sheet of the page: system fonts, both colour schemes, phone to print; nothing is loaded. */

const COLOURS = `
:root{color-scheme:light dark;--paper:#fdfcfa;--card:#fff;--ink:#1d2126;--quiet:#565d66;--line:#dcd8d0;--soft:#f3f0ea;--link:#0b4f8a;--focus:#0b57d0;
--warn:#fff4d6;--warn-line:#b07900;--mark:#fbe7a6;--s0:#0b5c8f;--s1:#b2420a;--s2:#5d3a9b;--s3:#20714a;--s4:#8a1c55;
--h1:#f4f6f8;--h2:#e6eef5;--h3:#d3e3f0;--h4:#b9d4e8;--h5:#9cc2de}
@media (prefers-color-scheme:dark){:root{--paper:#15181c;--card:#1b1f24;--ink:#e7e5e1;--quiet:#a9b0b9;--line:#383e46;--soft:#21262c;--link:#8fc2f5;--focus:#8ab4f8;
--warn:#33290f;--warn-line:#d9a83a;--mark:#4d4112;--s0:#6bb6ea;--s1:#f09a5e;--s2:#b79df0;--s3:#6fce9f;--s4:#f08fc0;
--h1:#1d2329;--h2:#1f2c37;--h3:#223848;--h4:#26465c;--h5:#2b5570}}`;

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main,header.top,footer{max-width:1240px;margin:0 auto;padding:0 20px}
header.top{padding-top:40px}
h1,h2{font-family:ui-serif,Charter,"Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;font-weight:600;line-height:1.22;text-wrap:balance}
h1{font-size:clamp(1.55rem,1.1rem + 2vw,2.3rem);margin:.2em 0 .5em;max-width:26em}
h2{font-size:1.4rem;margin:2.6em 0 .5em;padding-top:.9em;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.8em 0 .5em}
p,ul.points,dl{max-width:46rem}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.quiet,small,.key,figcaption small{color:var(--quiet)}
small{display:block;font-weight:400;font-size:.91em;line-height:1.35}
.eyebrow{margin:0;color:var(--quiet);font-size:.92rem;max-width:none}
.banner{border:1px solid var(--warn-line);border-left-width:5px;background:var(--warn);padding:.8em 1.1em;border-radius:4px;margin:0 0 1.6em;max-width:none}
.banner p{margin:.2em 0;max-width:60rem}
.answer{max-width:50rem}
.answer p.lead{font-family:ui-serif,Charter,"Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;font-size:1.18rem;line-height:1.5;margin:.5em 0;max-width:none}
.answer details{font-size:.94rem;margin-top:1em}.answer ul{margin:.4em 0 0;padding-left:1.2em;font-size:.94rem;color:var(--quiet)}
.answer li{margin:.35em 0}
nav ul{list-style:none;padding:0;margin:1.6em 0 0;display:flex;flex-wrap:wrap;gap:.3em 1.3em;font-size:.94rem;max-width:none}
code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.points{padding-left:1.2em}.points li{margin:.55em 0}
dt{font-weight:600}dd{margin:0 0 .5em 0}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.2em}.facts dt{font-weight:400;color:var(--quiet)}.facts dd{margin:0;overflow-wrap:anywhere}
details{margin:.5em 0}summary{cursor:pointer;padding:.25em 0}
details.frame{border-top:1px solid var(--line);margin:0;padding:.35em 0;max-width:46rem}
footer{color:var(--quiet);font-size:.88rem;padding-top:3em;padding-bottom:3em}`;

const TABLES = `
.scroll{overflow-x:auto;margin:.8em 0 1.6em;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;font-size:.9rem;line-height:1.42;font-variant-numeric:tabular-nums lining-nums;min-width:100%}
caption{text-align:left;font-weight:600;padding:.2em 0 .5em}
th,td{padding:.5em .6em;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th,tr.labels th{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:600;min-width:7.2em}tr.labels th{border-bottom-width:1px;max-width:13em}
td{white-space:nowrap}td small,td.text,td.none{white-space:normal}td.text{min-width:7em}td small.note{min-width:8.4em;max-width:15em}
th[scope=row]{font-weight:400;min-width:9.5em}
tr.group th{background:var(--soft);font-weight:600;border-bottom-color:var(--line);padding-top:.6em}
tr.group small{max-width:64rem;font-weight:400}.comparison tbody+tbody tr.group th{border-top:1.6em solid var(--paper)}
.headline th[scope=row],.headline thead th:first-child,.comparison th[scope=row],.comparison .labels th:first-child,.coverage th[scope=row],.coverage thead th:first-child{position:sticky;left:0;background:var(--paper);z-index:1}
.comparison th[scope=row]{min-width:11em;max-width:20em}td small{max-width:13em}.checks{margin:0;font-size:.84rem}.checks ul{list-style:none;margin:0;padding:0}.checks li{white-space:normal;max-width:16em;padding-left:.8em;text-indent:-.8em}h2+.scroll{margin-top:.4em}
td.none{color:var(--quiet);font-style:italic}
a.n{font-weight:650;text-decoration-thickness:1px;padding:.1em .15em;margin:-.1em -.15em}span.n{font-weight:650}
.grade{display:inline-block;font-size:.84em;font-weight:500;line-height:1.35;padding:.05em .5em;border:1px dashed var(--quiet);border-radius:9px;color:var(--ink);white-space:nowrap}
.grade-provisional{border-style:solid}.grade-human{border:2px solid var(--ink)}
.losses td:nth-child(2){text-align:right}.losses th,.losses td{padding:.35em .9em}
${[1, 2, 3, 4, 5].map(shade => `.h${shade}{background:var(--h${shade})}`).join('')}.coverage .quiet{color:var(--ink)}`;

const CHARTS = `
.multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:1.2em 2em}
figure{margin:.6em 0}figcaption{font-weight:600;font-size:.95rem}
svg.chart{display:block;width:100%;height:auto;max-width:560px}svg.wide{max-width:1120px;min-width:720px}
svg text{font:12.5px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
.tick{fill:var(--quiet)}.grid{stroke:var(--line)}.axis{stroke:var(--quiet)}.marklabel{fill:var(--ink);font-weight:600}
.mark{stroke:var(--quiet);stroke-width:1;stroke-dasharray:1 4}.mark.strong{stroke:var(--ink);stroke-width:2;stroke-dasharray:none}
.bar{stroke-width:2;stroke:currentColor}.dot{fill:currentColor;stroke:currentColor;stroke-width:1.6}.hollow{fill:var(--paper)}.plain{color:var(--ink)}
.line{fill:none;stroke:currentColor;stroke-width:1.4;opacity:.75}
.s0{color:var(--s0)}.s1{color:var(--s1)}.s2{color:var(--s2)}.s3{color:var(--s3)}.s4{color:var(--s4)}.line.s1{stroke-dasharray:6 3}.line.s2{stroke-dasharray:2 2.5}
.legend{list-style:none;padding:0;margin:.4em 0;display:flex;flex-wrap:wrap;gap:.2em 1.4em;font-size:.92rem;max-width:none}.legend svg{vertical-align:-.2em;margin-right:.35em}`;

const DIALOG = `
dialog{border:1px solid var(--line);border-radius:8px;padding:0;width:min(860px,calc(100vw - 24px));max-height:calc(100dvh - 32px);background:var(--card);color:var(--ink);box-shadow:0 12px 50px rgb(0 0 0/.35)}
dialog[open]{display:flex;flex-direction:column}dialog::backdrop{background:rgb(0 0 0/.5)}
dialog .bar-top{padding:1em 1.2em .7em;border-bottom:1px solid var(--line);display:grid;grid-template-columns:1fr auto;gap:.2em 1em}
dialog h2{font-size:1.12rem;margin:0;padding:0;border:0;text-wrap:pretty}dialog .count{margin:0;color:var(--quiet);font-size:.92rem;grid-column:1/-1}
dialog button{font:inherit;font-size:.9rem;color:var(--ink);background:var(--soft);border:1px solid var(--quiet);border-radius:5px;padding:.25em .8em;cursor:pointer;min-height:34px}
dialog button[aria-pressed=true]{background:var(--ink);color:var(--card);border-color:var(--ink)}
.stances{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.4em;margin-top:.4em}
dialog .body{overflow-y:auto;padding:.6em 1.2em 1.2em}
.roles{font-size:.84rem;margin:.3em 0 .8em;color:var(--quiet);max-width:none}.roles span{margin-right:.9em}
ol.list{list-style:none;margin:0;padding:0}.sentence{border-top:1px solid var(--line);padding:.9em 0}.sentence p{margin:.25em 0}
.sentence .head{font-size:.9rem;max-width:none}.words{font-family:ui-serif,Charter,"Iowan Old Style",Georgia,"Noto Serif","Liberation Serif",serif;font-size:1.06rem;line-height:1.55;margin:.4em 0;padding:0 0 0 .9em;border-left:3px solid var(--line);max-width:46rem;overflow-wrap:anywhere}
.rendering{display:inline-block;border:1px solid var(--warn-line);background:var(--warn);border-radius:4px;padding:.05em .6em;font-size:.84rem}
.codes,.sentence .quiet{font-size:.9rem}.stance{font-weight:650;border:1px solid var(--quiet);border-radius:4px;padding:0 .4em}.stance-reject{border-style:double;border-width:3px}
.evidence{list-style:none;padding:0;margin:.2em 0;font-size:.84rem;max-width:none}.evidence li{margin:.15em 0;overflow-wrap:anywhere}.source,.wrong{font-size:.86rem}.wrong select,.wrong textarea{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:5px;min-height:34px;max-width:100%}.wrong textarea{display:block;width:100%;margin:.4em 0;font-family:ui-monospace,monospace;font-size:.82rem;overflow-wrap:anywhere}
mark{color:inherit;background:var(--mark);padding:0 .05em;border-radius:2px}
mark,.role{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.18em;text-decoration-color:currentColor}
mark:not(.m-cue,.m-negation){background:none}
.m-cue{text-decoration-style:solid}.m-context{text-decoration-style:dotted}.m-negation{text-decoration-style:wavy;text-decoration-thickness:1px;font-style:italic}
.m-cue.m-context,.m-cue.m-inference{text-decoration-style:solid;text-decoration-thickness:2px}.m-attribution{text-decoration-style:dashed}.m-inference{text-decoration-style:dotted;text-decoration-thickness:1px}.m-mask{text-decoration-line:line-through;text-decoration-thickness:1px}`;

const PHONE = `
@media (max-width:640px){body{font-size:15.5px}main,header.top,footer{padding-left:14px;padding-right:14px}header.top{padding-top:20px}h2{margin-top:1.9em}th,td{padding:.45em .55em}
.headline th[scope=row],.headline thead th:first-child,.comparison th[scope=row],.comparison .labels th:first-child,.coverage th[scope=row],.coverage thead th:first-child{min-width:6.6em!important;max-width:8.8em!important;overflow-wrap:anywhere;box-shadow:1px 0 0 var(--line)}
.comparison th[scope=row]{min-width:8em!important}.stick{display:inline-block;position:sticky;left:8px;max-width:calc(100vw - 52px)}caption .stick{left:0}.grade{white-space:normal}.headline thead th:first-child,.comparison .labels th:first-child,.coverage thead th:first-child{hyphens:auto}
dialog{width:100vw;max-width:100vw;height:100dvh;max-height:100dvh;margin:0;border:0;border-radius:0}.facts{grid-template-columns:1fr}.facts dd{margin-bottom:.3em}}`;

const PRINT = `
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--soft:#f3f3f3;--link:#000;--s0:#0b5c8f;--s1:#b2420a;--s2:#5d3a9b;--s3:#20714a;--s4:#8a1c55;--h1:#f7f7f7;--h2:#eee;--h3:#e2e2e2;--h4:#d4d4d4;--h5:#c6c6c6;--warn:#fff}
@page{size:A4 landscape;margin:14mm}body{font-size:10pt}nav,dialog,noscript{display:none!important}main,header.top,footer{max-width:none;padding:0}.scroll{overflow:visible}
table{font-size:7.6pt}th,td{padding:.25em .4em}thead th,.labels th,th[scope=row],td small.note,td.text{min-width:0!important;position:static!important}svg.wide{min-width:0}
h2,h3,figcaption{break-after:avoid}tr,figure,svg{break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}a{text-decoration:none}.timeline-section details,.checks summary{display:none}.checks{font-size:inherit;margin:0}.checks li{max-width:none}}`;

/** All rules. */
export const STYLE: string = [COLOURS, BASE, TABLES, CHARTS, DIALOG, PHONE, PRINT].join('').trim();
