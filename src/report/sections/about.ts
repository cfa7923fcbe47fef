/** How to read the page, what the frames mean, and where the figures come from. */
import {describeFamilies, describeFreeze} from '../declaration.js';
import {html, type Markup} from '../markup.js';
import {nameOffice} from '../names.js';
import {formatCount, formatPercent} from '../numbers.js';
import type {ReportView} from '../view.js';
import {renderFiles} from './files.js';

/** How to read the figures and what they cannot show. */
export function renderLimits(view: ReportView): Markup {
  const level = formatPercent(view.confidence);
  const kremlin = view.documents.some(({url}) => url !== null && /^https?:\/\/en\.kremlin\.ru\//.test(url));
  const points: (Markup | false)[] = [
    html`<b>Unit.</b> A sentence counts once per frame. The rate is coded sentences per 1,000 words of speech, names and titles included in the words.`,
    html`<b>Intervals</b> (${level}) come from drawing whole events again, ${formatCount(view.replicates)} times: sentences of one speech depend on each other. They hold chance among events, not errors of coding.`,
    html`<b>Stance.</b> A coded sentence may affirm a frame, reject it, ascribe it to somebody or merely mention it. Open a number to see which; differing codings of one sentence are “mixed”.`,
    !view.grades.some(({grade}) => grade === 'human') &&
      html`<b>Rejection: detection not validated.</b> Too few rejecting sentences have been checked to know how many the rules find; a count of none is not evidence that nobody resisted a narrative.`,
    html`<b>No causes.</b> The figures describe how often something was said and when. They cannot show that one side caused, planned or persuaded, that silence is consent, or that a phrase was copied.`,
    html`<b>Languages</b> are not compared by rate: they need different numbers of words for the same content, and rules differ in reach.`,
    html`<b>Language of publication is not language of delivery.</b> Many published texts are translations${kremlin && html`; English on the Kremlin's site is the Kremlin's translation of every speaker there, which makes them sound alike`}.`,
    html`<b>Office.</b> Headline, figures and comparisons use speech ${nameOffice(view.office)} only${view.office !== null && '; what the same persons said in other offices is left out'}.`,
    html`<b>Choice of texts.</b> A difference between periods may be a difference of occasions. Tests compare events of the same kind; coverage is in a table of its own, and a gap is not a zero.`,
    html`<b>Documents without an exact day</b> belong to a period only when all their possible days do.`,
  ];
  return html`<ul class="points">${points.map(
    point =>
      point !== false &&
      html`<li>${point}</li>
`,
  )}</ul>`;
}

/** The frames as the codebook defines them. */
export function renderCodebook({frames}: ReportView): Markup {
  if (frames.length === 0) return html`<p>No frame was coded.</p>`;
  return html`${frames.map(
    ({
      name,
      definition,
      direction,
      subCodes,
    }) => html`<details class="frame"><summary><b>${name}</b> <span class="quiet">${direction}</span></summary>
<p>${definition}</p>${
      subCodes.length > 0 &&
      html`<dl>${subCodes.map(
        ({id, definition: meaning}) => html`<dt>${id}</dt><dd>${meaning}</dd>
`,
      )}</dl>`
    }</details>
`,
  )}`;
}

/** What is needed to repeat the run. */
export function renderProvenance(view: ReportView): Markup {
  const facts: readonly (readonly [string, string])[] = [
    ['Project', view.project],
    ['Run', view.run],
    ['Program', `refrain ${view.version}`],
    ['Coder', view.coder],
    ['Codebook', view.codebook],
    ['Seed', String(view.seed)],
    ['Replicates', formatCount(view.replicates)],
    ['Confidence', formatPercent(view.confidence)],
    ...listPlan(view),
  ];
  return html`<dl class="facts">${facts.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
  )}</dl>
${renderFiles(view)}`;
}

/** The plan and its freeze, by hash. */
function listPlan({declarations}: ReportView): (readonly [string, string])[] {
  if (declarations === undefined) return [];
  const {plan, freeze} = declarations;
  const sizes = describeFamilies(declarations);
  const known: readonly (readonly [string, string])[] = [
    ['Plan', `${plan.path}, resolved: SHA-256 ${plan.sha256}`],
    ['Declared tests', sizes.length === 0 ? 'none' : sizes.join('; ')],
  ];
  if (freeze === null) return [...known, ['Frozen', `no. ${describeFreeze(declarations)}`]];
  const when = `${freeze.frozen}: ${freeze.path}, SHA-256 ${freeze.sha256}. ${describeFreeze(declarations)}`;
  const earlier = freeze.history.map(({frozen, reason}) => `${frozen ?? 'unknown day'}, replaced because: ${reason}`);
  return [
    ...known,
    ['Frozen', when],
    ...(earlier.length === 0 ? [] : [['Earlier freezes', earlier.join('; ')] as const]),
  ];
}
