import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {startRefrain} from '../support/cli.js';
import {projectFor, servePresidency} from '../support/presidency.js';

/** A smallest PDF with one line of text. */
function pdfOf(words: string): string {
  const stream = `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  return `%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')}trailer<</Root 1 0 R/Size 6>>\n%%EOF`;
}

describe('refrain ingest, numbered documents', () => {
  it('ends a session after numbers that do not exist, also where the site says so on a page of its own', async () => {
    const site = await servePresidency([]);
    site.intercept = (request, response) => {
      const [, session, number] = /^\/A\/(\d+)\/PV\.(\d+)$/u.exec(request.url ?? '') ?? [];
      if (session === undefined) return false;
      const exists = Number(number) <= 2 || Number(number) === 4;
      if (exists)
        response
          .writeHead(200, {'content-type': 'application/pdf'})
          .end(pdfOf(`The delegates of session ${session} met for the meeting number ${number} in the great hall.`));
      else
        response
          .writeHead(200, {'content-type': 'text/html'})
          .end('<html><body><p>No such document.</p></body></html>');
      return true;
    };
    const folder = projectFor(site);
    const file = join(folder, 'corpus', 'sources.yaml');
    const records = `  - id: records
    name: Records
    hosts: [127.0.0.1]
    language: en
    licence: null
    urlPattern: '^${site.origin}/(A/\\d+/PV\\.\\d+)$'
    politeness: {delayMs: 0}
    lists: [{name: meetings, kind: numbered, default: true, misses: 2, url: '${site.origin}/A/{session}/PV.{number}'}]
`;
    writeFileSync(file, readFileSync(file, 'utf8') + records);
    const args = ['ingest', 'records', '--since', '2021-10-01', '--until', '2021-12-01', '--format', 'json'];
    const {stdout, stderr} = await startRefrain(args, {cwd: folder}).done;
    const {jobs} = JSON.parse(stdout) as {jobs: {items: {from: string; outcome: string}[]}[]};
    const made = jobs[0]?.items.map(({from, outcome}) => `${from.replace(/^.*PV\./u, '')} ${outcome}`);
    expect(made).toEqual(['1 new', '2 new', '3 unread', '4 new', '5 unread', '6 unread']);
    expect(stderr).not.toContain('error');
  }, 20_000);
});
