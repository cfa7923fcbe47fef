import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {warc} from '../../src/commands/warc.js';
import {nodeEffects} from '../../src/effects.js';
import {loadProject} from '../../src/project/load.js';
import {ROOT, temporaryFolder} from '../support/cli.js';

describe('warc(project, options, effects)', () => {
  it.each([
    ['a.warc', 'warc/file-name'],
    ['there.warc.gz', 'warc/exists'],
    ['new.warc.gz', 'warc/nothing-retrieved'],
  ])('refuses to write %s: %s', async (file, rule) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'there.warc.gz'), '');
    const project = await loadProject(nodeEffects, ROOT);
    await expect(warc(project, {file, corpus: ['.'], from: folder}, nodeEffects)).rejects.toMatchObject({
      name: 'UsageError',
      messages: [{rule}],
    });
  });
});
