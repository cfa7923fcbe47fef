import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import type {Document, RawDocument} from '../../src/model/index.js';
import {lineOf, type Page, parseHtml, type Selection} from '../../src/readers/htmlTree.js';
import {sha256} from '../../src/readers/index.js';
import {describeDocument} from '../../src/stages/describeDocument.js';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {options, projectActors} from '../stages/support.js';
import {hasKremlinPages, kremlinPages} from '../support/kremlinPages.js';
import {readOne} from './input.js';

interface Golden {
  readonly page: string;
  readonly sha256: string;
  readonly labels: readonly (readonly [label: string, offset: number])[];
}

const GOLDEN = (JSON.parse(readFileSync('test/fixtures/readers/kremlinLabels.json', 'utf8')) as {pages: Golden[]})
  .pages;

function described(document: RawDocument | null): Document {
  if (document === null) throw new Error('expected a document, got none');
  return describeDocument(document, options).items[0] as Document;
}

/** Texts of the elements a selector finds in a page, on one line each. */
function linesIn(page: Page, selector: string): string[] {
  return page(selector)
    .toArray()
    .map(element => lineOf(page(element) as Selection))
    .filter(line => line !== '');
}

const apart = describe.skipIf(!hasKremlinPages);

apart('splitTurns(real pages of en.kremlin.ru) [skipped where the sample pages are not at hand]', () => {
  const pages = hasKremlinPages ? kremlinPages() : new Map<string, Uint8Array>();
  const actors = projectActors();

  it.each(GOLDEN.map(golden => [golden.page, golden] as const))(
    'opens a turn at every label marked by hand in %s, and nowhere else',
    async (name, golden) => {
      const bytes = pages.get(name);
      if (bytes === undefined || sha256(bytes) !== golden.sha256)
        throw new Error(`expected the page marked as ${name}`);
      const {document} = await readOne(name, bytes);
      const turns = splitTurns(described(document), actors).items.filter(({label}) => label !== null);
      expect(turns.map(({label, span}) => [label, span.start])).toEqual(golden.labels);
    },
  );
});

apart('read(every real page of en.kremlin.ru) [skipped where the sample pages are not at hand]', () => {
  const seen: {name: string; html: Page; document: RawDocument | null}[] = [];

  beforeAll(async () => {
    for (const [name, bytes] of kremlinPages()) {
      const html = await parseHtml(Buffer.from(bytes).toString('utf8'));
      seen.push({name, html, document: (await readOne(name, bytes)).document});
    }
  }, 60_000);

  it('gives a document with the title and the day the page gives', () => {
    expect(seen).toHaveLength(326);
    for (const {name, html, document} of seen) {
      const day = html('time.read__published').attr('datetime');
      expect(document?.fields.title, name).toBe(linesIn(html, 'h1.entry-title')[0]);
      expect(document?.fields.date, name).toMatch(day === undefined ? /^\d{4}-\d\d-\d\d$/ : new RegExp(`^${day}$`));
      expect(document?.fields.url, name).toMatch(/^http:\/\/en\.kremlin\.ru\/events\/president\/news\/\d+$/);
      const russian = html('link[hreflang="ru"]').attr('href');
      expect(document?.fields.alternates, name).toEqual(russian === undefined ? undefined : {ru: russian});
    }
  });

  it('leaves the words of tooltips, tags, pictures and boxes out of the text', () => {
    for (const {name, html, document} of seen) {
      const text = document?.text.replaceAll('\n', ' ') ?? '';
      for (const tip of linesIn(html, '.read__tooltip')) expect(text, name).not.toContain(tip);
      const paragraphs = new Set(document?.text.split(/\n+/));
      const junk = linesIn(html, '.read__taglist a, .slider, .slide, figcaption, .cut, .cut__item, .read__status p');
      if (!paragraphs.has(String(document?.fields.title)))
        expect(
          junk.filter(line => paragraphs.has(line)),
          name,
        ).toEqual([]);
    }
  });

  it('keeps every paragraph of the body, none glued to another', () => {
    for (const {name, html, document} of seen) {
      html('.masha-ignore, .read__tooltip, .read__bottommeta').remove();
      const paragraphs = linesIn(html, '.read__internal_content p');
      const lines = document?.text.split(/\n+/) ?? [];
      if (paragraphs.length > 0) expect(lines, name).toEqual(paragraphs);
    }
  });

  it('marks stretches in order, none empty, inside the text', () => {
    for (const {name, document} of seen) {
      let from = 0;
      for (const {start, end} of document?.marks ?? []) {
        expect(start >= from && end > start && end <= (document?.text.length ?? 0), name).toBe(true);
        from = end;
      }
    }
  });
});
