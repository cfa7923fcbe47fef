import {describe, expect, it} from 'vitest';
import {layOut} from '../../../src/readers/pdfLayout.js';
import {skipTitlePage} from '../../../src/readers/unRecord/recordStart.js';
import {column, FULL, page} from './print.js';

const TEXT = Array.from({length: 6}, (_, index) => `${FULL} ${index}`);
const LABEL = '>The PRESIDENT: The meeting is open.';
/** Texts kept of a page, and of pages before it. */
const kept = (...pages: readonly Parameters<typeof layOut>[0][]) =>
  skipTitlePage(
    pages.map(each => layOut(each)),
    false,
  ).pages.map(({lines}) => lines.map(({text}) => text));

describe('skipTitlePage(pages, usesBold)', () => {
  it('begins with the call to order, whatever stands before and above it', () => {
    const cover = page(column({x: 60, y: 700}, ['S/PV.999', 'President: Mr. Green']));
    const first = page(
      column({x: 60, y: 700}, ['Members', 'The meeting was called to order at noon.', LABEL, ...TEXT]),
      column({x: 480, y: 760}, ['Provisional']),
      column({x: 320, y: 690}, TEXT),
    );
    const [none, words = []] = kept(cover, first);
    expect(none).toEqual([]);
    expect(words).toEqual(['The meeting was called to order at noon.', LABEL.slice(1), ...TEXT, ...TEXT]);
  });

  it('keeps who took the Chair before the call to order', () => {
    const start = [
      'In the absence of the President, Ms. Brown took the Chair.',
      'The meeting was called to order at noon.',
    ];
    expect(kept(page(column({x: 60, y: 700}, ['Members', ...start, LABEL])))).toEqual([[...start, LABEL.slice(1)]]);
  });

  it('begins behind the presiding officer, and keeps the text beside and above his line', () => {
    const first = page(
      column({x: 60, y: 700}, ['CONTENTS', 'Page 1', 'President: Mr. Green', LABEL, ...TEXT]),
      column({x: 480, y: 760}, ['NEW YORK']),
      column({x: 320, y: 700}, TEXT),
    );
    expect(kept(first)).toEqual([[LABEL.slice(1), ...TEXT, ...TEXT]]);
  });

  it('does not begin where a suspended meeting is resumed', () => {
    const first = page(
      column({x: 60, y: 700}, ['Head', LABEL, 'We rest.', 'The meeting was resumed at 1 p.m.', 'We go on.']),
    );
    expect(kept(first)).toEqual([[LABEL.slice(1), 'We rest.', 'The meeting was resumed at 1 p.m.', 'We go on.']]);
  });

  it('leaves out nothing where nothing says where the meeting begins', () => {
    expect(kept(page(column({x: 60, y: 700}, TEXT)))).toEqual([TEXT]);
  });
});
