/** The report: one file that needs nothing beside it, from the question to where the figures come from. */
import {createHash} from 'node:crypto';
import {answerQuestion, listSpeakers} from './answer.js';
import type {PageData} from './client/page.js';
import {renderClientScript} from './clientScript.js';
import {createLinks, type Links} from './links.js';
import {embedJson, html, type Markup, trusted} from './markup.js';
import {formatCount} from './numbers.js';
import {chooseSentences, EMBED_ALL, EMBED_PER_CELL, packSentences} from './pack.js';
import {viewStudy} from './parts.js';
import {renderCodebook, renderLimits, renderProvenance} from './sections/about.js';
import {renderRates, renderTimeline} from './sections/charts.js';
import {renderComparison} from './sections/comparison.js';
import {renderCoverage, renderLosses} from './sections/coverage.js';
import {renderFurther} from './sections/further.js';
import {renderGrades} from './sections/grades.js';
import {renderHeadline} from './sections/headline.js';
import {STYLE} from './style.js';
import type {ReportView} from './view.js';

/** Sections in their order: fragment, heading, content; all but the whole ones show the frames of the study alone. */
const SECTIONS: readonly (readonly [
  id: string,
  heading: string,
  render: (view: ReportView, links: Links) => Markup,
])[] = [
  ['figures', 'The figures', renderHeadline],
  ['grades', 'How far the rules can be trusted', renderGrades],
  ['rates', 'Rates by speaker and period', renderRates],
  ['timeline', 'By half-year', renderTimeline],
  ['comparison', 'The comparisons', renderComparison],
  ['further', 'Further frames, not validated', renderFurther],
  ['coverage', 'What the corpus holds', renderCoverage],
  ['losses', 'What was left out', renderLosses],
  ['limits', 'How to read this, and its limits', renderLimits],
  ['codebook', 'What the frames mean', renderCodebook],
  ['provenance', 'Where the figures come from', renderProvenance],
];

/** Sections that speak of every frame counted. */
const WHOLE: ReadonlySet<string> = new Set(['further', 'codebook']);

/**
 * Render the report as one HTML file.
 *
 * No network, no clock: equal views give equal bytes. All text of the corpus is escaped, scripts and styles are allowed
 * by their hash only, and addresses are linked only when they are http or https. Every count links to exactly as many
 * sentences, or to none (see `links.ts`). Up to 20,000 sentences are embedded, of larger corpora the first 200 of each
 * number (see `pack.ts`).
 */
export function renderReport(view: ReportView): string {
  const links = createLinks(view);
  const study = viewStudy(view);
  const sections = SECTIONS.map(
    ([
      id,
      heading,
      render,
    ]) => html`<section class="${id}-section" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${render(WHOLE.has(id) ? view : study, links)}</section>
`,
  );
  const script = renderClientScript();
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<meta name="generator" content="refrain ${view.version}"><title>${view.question}</title>
<style>${trusted(STYLE)}</style></head>
<body><header class="top">${renderBanner(view)}<p class="eyebrow">${view.project} · run ${view.run}</p>
<h1>${view.question}</h1>
${renderAnswer(study)}
<nav aria-label="Sections"><ul>${SECTIONS.map(
    ([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>
`,
  )}</ul></nav></header>
<main>${sections}</main>
<footer>Made by refrain ${view.version} from ${formatCount(view.losses.kept)} documents. ${describeEmbedded(view)}</footer>
${renderDialog()}
<script type="application/json" id="sentences-data">${trusted(embedJson(gatherData(view, links)))}</script>
<script>${trusted(script)}</script></body></html>
`;
  return page.markup;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

function renderBanner({banner}: ReportView): Markup | null {
  if (banner === null) return null;
  const next = banner.includes('refrain ingest')
    ? null
    : html`<p>Next: collect the transcripts with <code>refrain ingest</code>, then run again.</p>`;
  return html`<aside class="banner" aria-label="About these figures"><p>${banner}</p>${next}</aside>
`;
}

function renderAnswer(view: ReportView): Markup {
  const {lead, rests} = answerQuestion(view);
  const speakers = view.speakers.length > 0 && html`<p class="eyebrow">Speakers: ${listSpeakers(view)}</p>`;
  return html`<div class="answer">${lead.map(
    sentence => html`<p class="lead">${sentence}</p>
`,
  )}${
    rests.length > 0 &&
    html`<details><summary>What this rests on, and the other comparisons</summary><ul>${rests.map(
      sentence => html`<li>${sentence}</li>
`,
    )}</ul></details>`
  }</div>${speakers}
<noscript><p class="banner">Opening a number to read its sentences needs JavaScript. Without it, the sentences are in <a href="codings.jsonl">codings.jsonl</a> beside this page.</p></noscript>`;
}

function isCut({sentences}: ReportView): boolean {
  return sentences.length > EMBED_ALL;
}

function describeEmbedded(view: ReportView): Markup {
  const total = formatCount(view.sentences.length);
  if (!isCut(view)) return html`All ${total} coded sentences of these speakers are in this page.`;
  return html`Of ${total} coded sentences of these speakers, this page holds the first ${EMBED_PER_CELL} of each number; all are in <a href="codings.jsonl">codings.jsonl</a>.`;
}

function renderDialog(): Markup {
  const roles = ['cue', 'context', 'negation', 'attribution', 'inference', 'mask'];
  return html`<dialog id="sentences" aria-labelledby="sentences-title"><div class="bar-top"><h2 id="sentences-title" class="title">Sentences</h2><button type="button" class="close">Close</button>
<p class="count" role="status"></p><div class="stances" role="group" aria-label="Filter by stance"></div></div>
<div class="body" role="region" tabindex="0" aria-label="Sentences"><p class="roles">Evidence: ${roles.map(role => html`<span class="role m-${role}">${role}</span> `)}</p><ol class="list"></ol><button type="button" class="more" hidden>Show more</button></div></dialog>`;
}

function gatherData(view: ReportView, links: Links): PageData {
  const cells = links.cells();
  const sentences = chooseSentences(
    view.sentences,
    cells.map(({filter}) => filter),
  );
  return {
    packed: packSentences(sentences, view.documents),
    cells: Object.fromEntries(cells.map(({key, total, title}) => [key, [total, title] as const])),
    names: {...view.names, ...Object.fromEntries(view.speakers.map(({id, name}) => [id, name]))},
    frames: Object.fromEntries(view.frames.map(({id, name}) => [id, name])),
    perCell: isCut(view) ? EMBED_PER_CELL : null,
  };
}
