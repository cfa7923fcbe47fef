import {writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {renderReport} from '/work/main/src/report/html.js';
import {renderHeadlineText} from '/work/main/src/report/text.js';
import {buildView, draftDocuments, emptyView} from '/work/main/test/report/support.js';

it('writes', () => {
  const view = buildView(draftDocuments(), {
    contrastNotes: {
      'a-january': 'The invasion follows seven weeks after January 2022; this contrast cannot separate the two.',
    },
  });
  writeFileSync('/tmp/report.html', renderReport(view));
  writeFileSync('/tmp/report.txt', renderHeadlineText(view, {width: 100, colour: false}));
  writeFileSync(
    '/tmp/banner.html',
    renderReport({
      ...view,
      banner:
        'A demonstration: 65 of 77 documents are short passages. The figures say nothing about the speakers. For real transcripts: refrain run --corpus PATH.',
    }),
  );
  writeFileSync('/tmp/empty.html', renderReport(emptyView()));
  expect(1).toBe(1);
}, 120000);
