import {describe, expect, it} from 'vitest';
import {parseHtml, type Selection} from '../../src/readers/htmlTree.js';
import {bodyOf} from '../../src/readers/pageBody.js';
import type {PageSite} from '../../src/schema/sources.js';
import {parseSources} from '../../src/schema/sources.js';

const SOURCES = `schema: refrain.sources/1
sites:
  - id: norland
    name: Norland
    hosts: [norland.example]
    language: en
    licence: null
    urlPattern: '^https://norland\\.example/(\\d+)$'
    politeness: {delayMs: 0}
    selectors: {title: h1, date: [{selector: time}], body: main, dropText: ['Share'], labels: {bold: b}}
`;
const SITE = parseSources(SOURCES, 'sources.yaml').value?.sites[0] as PageSite;

/** Synthetic pages. */
async function body(html: string): Promise<{text: string; labels: string[]; dropped: readonly string[]}> {
  const page = await parseHtml(`<main>${html}</main>`);
  const {text, marks, dropped} = bodyOf(page, page('main') as Selection, SITE);
  return {text, labels: marks.map(({start, end}) => text.slice(start, end)), dropped};
}

describe('bodyOf(page, body, site)', () => {
  it('marks labels and leaves out what the site names', async () => {
    const found = await body(
      '<p>Share</p><p><b>Ann Green:</b> Good day.</p><p>Share</p><p><b>Bo Lund:</b> Good day.</p>',
    );
    expect(found).toEqual({
      text: 'Ann Green: Good day.\n\nBo Lund: Good day.',
      labels: ['Ann Green:', 'Bo Lund:'],
      dropped: ['Share', 'Share'],
    });
  });

  it('keeps marks in place where a letter and its accent stand in two elements', async () => {
    const accent = '<p>Cafe<i>\u0301</i> and cafe<i>\u0301</i>.</p>';
    const found = await body(`${accent}<p><b>Ann Green:</b> Good day.</p>${accent}<p><b>Bo Lund:</b> Yes.</p>`);
    expect(found.text).toContain('Café and café.\n\nAnn Green:'.normalize('NFC'));
    expect(found.labels).toEqual(['Ann Green:', 'Bo Lund:']);
  });
});
