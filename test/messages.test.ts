import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from './support/cli.js';

const documented = new Set(
  [...readFileSync(join(ROOT, 'docs', 'messages.md'), 'utf8').matchAll(/^\| `([a-z]+\/[a-z0-9-]+)`/gmu)].map(
    ([, rule]) => rule,
  ),
);

/** Rule ids written whole in the sources, or as the last part of one of the helpers that add the stage. */
const used = new Set(
  readdirSync(join(ROOT, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts') && !name.startsWith('report'))
    .flatMap(name => {
      const source = readFileSync(join(ROOT, 'src', name), 'utf8');
      const whole = [
        ...source.matchAll(
          /'((?:read|schema|lexicon|turns|document|corpus|project|plan|input|output|init|gold|evaluate|pdf|import|export|archive|verify|warc|ingest|versions|kwic|compare|timeline|keyness|profile|frequency|correction|analysis)\/[a-z0-9-]+)'/gu,
        ),
      ];
      const unread = [...source.matchAll(/unread\('([a-z0-9-]+)'/gu)].map(([, rule]) => `read/${rule}`);
      return [...whole.map(([, rule]) => rule ?? ''), ...unread];
    }),
);

describe('docs/messages.md', () => {
  it('lists every rule id used in the sources', () => {
    expect(used.size).toBeGreaterThan(30);
    expect([...used].filter(rule => !documented.has(rule))).toEqual([]);
  });
});
