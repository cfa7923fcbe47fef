import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {renderReport} from '../../src/report/html.js';
import {buildView, draftDocuments, emptyView} from './support.js';

const VIEW = buildView(draftDocuments({documents: 40}), {contrastNotes: {'a-january': 'A note of the plan.'}});
const PAGE = renderReport(VIEW);
const HOSTILE = '</script><img src=x onerror=alert(1)>" onmouseover="alert(2)\u2028';

describe('renderReport', () => {
  it('gives equal bytes for an equal view', () => {
    expect(renderReport(VIEW)).toBe(PAGE);
  });

  it('has its sections in order, with one h1 and no heading level left out', () => {
    const $ = load(PAGE);
    expect(
      $('main h2')
        .map((_, one) => $(one).attr('id'))
        .get(),
    ).toEqual([
      'figures',
      'grades',
      'rates',
      'timeline',
      'comparison',
      'further',
      'coverage',
      'losses',
      'limits',
      'codebook',
      'provenance',
    ]);
    const levels = $('h1,h2,h3,h4')
      .map((_, one) => Number(one.tagName[1]))
      .get();
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('nests as it was written: parsing and writing again changes no element', () => {
    const names = (page: string) =>
      [...page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '').matchAll(/<([a-z][a-z0-9]*)[\s>/]/gi)].map(
        ([, name]) => name?.toLowerCase(),
      );
    const again = load(PAGE).html();
    expect(names(again)).toEqual(names(PAGE));
  });

  it('gives every table a caption and scopes, every drawing a title and a description, every id once', () => {
    const $ = load(PAGE);
    expect($('table').length).toBe($('table > caption').length);
    expect($('th:not([scope])').length).toBe(0);
    expect($('svg[role=img]').length).toBe($('svg[role=img] > title').length);
    expect($('svg[role=img]').length).toBe($('svg[role=img] > desc').length);
    const ids = $('[id]')
      .map((_, one) => $(one).attr('id'))
      .get();
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loads nothing and links only to sources, files beside it and itself', () => {
    const $ = load(PAGE);
    expect($('link,img,iframe,script[src],object,embed').length).toBe(0);
    const targets = $('a[href]')
      .map((_, one) => $(one).attr('href') ?? '')
      .get();
    expect(
      targets.filter(target => !/^(#|codings\.jsonl$|frequency\.csv$|comparison\.csv$|run\.json$)/.test(target)),
    ).toEqual([]);
    const addresses = [...PAGE.matchAll(/https?:\/\/[^"\\\s<]+/g)].map(([address]) => address);
    expect(addresses.filter(address => !address.startsWith('https://archive.example/'))).toEqual([]);
    expect(PAGE).not.toMatch(/ style="/);
  });

  it('links every number to as many sentences as it says', () => {
    const $ = load(PAGE);
    const data = JSON.parse($('#sentences-data').text());
    const links = $('a.n').toArray();
    expect(links.length).toBeGreaterThan(100);
    for (const link of links) {
      const [total] = data.cells[($(link).attr('href') ?? '').slice(1)];
      expect($(link).text()).toBe(String(total));
    }
  });

  it('does not link a number whose sentences the view does not hold', () => {
    const $ = load(renderReport({...VIEW, sentences: VIEW.sentences.slice(1)}));
    expect($('span.n[title]').length).toBeGreaterThan(0);
  });

  it('escapes all text of the corpus, and links no javascript', () => {
    const sentences = VIEW.sentences.map(one => ({...one, text: HOSTILE, collection: HOSTILE}));
    const documents = VIEW.documents.map(one => ({
      ...one,
      title: HOSTILE,
      url: 'javascript:alert(1)',
      place: HOSTILE,
      licence: HOSTILE,
    }));
    const coverage = VIEW.coverage.map(one => ({...one, collection: HOSTILE}));
    const page = renderReport({
      ...VIEW,
      sentences,
      documents,
      coverage,
      project: HOSTILE,
      question: HOSTILE,
      banner: HOSTILE,
      run: HOSTILE,
    });
    const $ = load(page);
    expect($('img,[onerror],[onmouseover]').length).toBe(0);
    expect($('script').length).toBe(2);
    expect(page).not.toContain('\u2028"');
    expect(page).not.toContain('javascript:alert');
    expect(JSON.parse($('#sentences-data').text()).packed.sentences[0][3]).toBe(HOSTILE.trimEnd());
  });

  it('shows every state of a cell, the plan’s note, the family and the grades', () => {
    const text = load(PAGE)('main').text();
    for (const words of [
      'not in office',
      'no speech in the corpus',
      'too few events for an interval',
      'A note of the plan.',
      'evidence: provisional',
      'Declared before looking at results: family “declared”',
      'Exploratory comparisons',
      'none found',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('puts the banner first, with the next command', () => {
    const $ = load(renderReport({...VIEW, banner: 'A demonstration.'}));
    expect($('body').text().trim().startsWith('A demonstration.')).toBe(true);
    expect($('.banner code').first().text()).toBe('refrain ingest');
  });

  it('renders an empty view', () => {
    const $ = load(renderReport(emptyView()));
    expect($('.lead').text()).toContain('cannot tell');
    expect($('a.n').length).toBe(0);
    expect($('main').text()).not.toMatch(/NaN|undefined|null/);
  });

  it('never shows a value that is not one', () => {
    expect(load(PAGE)('main').text()).not.toMatch(/NaN|undefined|Infinity/);
  });
});
