import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import * as api from '../src/index.js';

it('exports exactly these names', () => {
  expect(Object.keys(api).sort()).toEqual([
    'UsageError',
    'VERSION',
    'code',
    'codeDocument',
    'createLexiconCoder',
    'createMessageLog',
    'createStudy',
    'createTurnReader',
    'findProject',
    'ingest',
    'init',
    'loadLexicon',
    'loadProject',
    'message',
    'nodeEffects',
    'overlap',
    'run',
    'verify',
  ]);
});

it('has the version of package.json', () => {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {version: string};
  expect(api.VERSION).toBe(version);
});
