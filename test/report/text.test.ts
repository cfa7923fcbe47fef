import {describe, expect, it} from 'vitest';
import {recordSentences} from '../../src/report/sentenceRecord.js';
import {measureText} from '../../src/report/terminal.js';
import {renderHeadlineText, renderSentencesText} from '../../src/report/text.js';
import {CONTRASTS, PLAN} from './study.js';
import {buildView, draftDocuments, emptyView} from './support.js';

const PLAIN = {width: 100, colour: false};
const VIEW = buildView(draftDocuments({documents: 40}));

describe('renderHeadlineText', () => {
  it.each([60, 80, 100, 140])('keeps to %d columns', width => {
    const lines = renderHeadlineText(VIEW, {width, colour: false}).split('\n');
    expect(lines.filter(line => measureText(line) > width)).toEqual([]);
  });
  it('says the reasons in words and the grade of each frame', () => {
    const text = renderHeadlineText(VIEW, PLAIN).replace(/\s+/g, ' ');
    for (const words of [
      'not in office',
      'no speech in the corpus',
      'too few events for an interval',
      '(evidence: human)',
      'ENGLISH, before and after',
      'RUSSIAN, by period',
      'Languages are not compared by rate',
    ]) {
      expect(text).toContain(words);
    }
  });
  it('heads no column with the label of a group that is no window', () => {
    const [main] = CONTRASTS;
    if (main === undefined) throw new Error('expected a contrast');
    const where = {...main.target.where, speaker: ['speaker-c']};
    const pair = {...main, id: 'pair', target: {label: 'A', where: main.target.where}, reference: {label: 'C', where}};
    const view = buildView(draftDocuments({documents: 40}), {}, {...PLAN, contrasts: [...CONTRASTS, pair]});
    expect(view.headline.columns.map(({label}) => label)).toEqual(VIEW.headline.columns.map(({label}) => label));
  });
  it('gives no ratio of other speech than the cells beside it', () => {
    const ratios = (text: string) => text.match(/[×\u00d7]\d|one count 0/g) ?? [];
    const narrower = VIEW.comparison.map(row => ({
      ...row,
      target: {...row.target, where: {...row.target.where, genre: ['letter']}},
    }));
    expect(ratios(renderHeadlineText(VIEW, PLAIN)).length).toBeGreaterThan(0);
    expect(ratios(renderHeadlineText({...VIEW, comparison: narrower}, PLAIN))).toEqual([]);
  });
  it('has escape sequences with colour only', () => {
    expect(renderHeadlineText(VIEW, PLAIN)).not.toContain('\u001b');
    expect(renderHeadlineText(VIEW, {width: 100, colour: true})).toContain('\u001b[1m');
  });
  it('begins with the banner', () => {
    expect(renderHeadlineText({...VIEW, banner: 'A demonstration.'}, PLAIN)).toMatch(/^! A demonstration\./);
  });
  it('renders an empty view', () => {
    expect(renderHeadlineText(emptyView(), PLAIN)).toContain('No speech of these speakers is in the corpus.');
  });
});

describe('renderSentencesText', () => {
  const [coded] = draftDocuments({documents: 1});
  if (coded === undefined) throw new Error('expected a document, got none');
  const records = recordSentences(coded, {codedOnly: false});
  it('marks evidence in brackets and describes every coding', () => {
    const text = renderSentencesText(coded.document, records, PLAIN);
    expect(text).toContain('Speaker A');
    expect(text.match(/→/g)).toHaveLength(coded.codings.length);
    expect(text).toMatch(/\[(friendship|independence|years of independence)\]/);
    expect(text).toContain("A rendering, not the speaker's words.");
  });
  it('counts when nothing is coded', () => {
    const text = renderSentencesText(
      coded.document,
      records.map(one => ({...one, codings: []})),
      PLAIN,
    );
    expect(text).toContain(`0 sentences of ${records.length} with a frame.`);
  });
  it('lets no control character of a text through', () => {
    const hostile = records.map(one => ({...one, text: `\u001b[2J${one.text}`, label: '\u0007name'}));
    const text = renderSentencesText(coded.document, hostile, PLAIN);
    expect([text.includes('\u0007'), text.includes('\u001b')]).toEqual([false, false]);
  });
});
