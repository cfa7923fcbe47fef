import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ROOT} from '../support/cli.js';
import {exampleFiles, loadExample} from '../support/exampleProject.js';

describe('docs/plan.md', () => {
  it('shows a plan that the example project takes', async () => {
    const text = readFileSync(join(ROOT, 'docs', 'plan.md'), 'utf8');
    const [, plan = ''] = /```yaml\n(.*?)```/su.exec(text) ?? [];
    const {plan: loaded} = await loadExample(exampleFiles({'analysis.yaml': plan}));
    expect(loaded.contrasts.map(({id}) => id)).toEqual(['reform', 'letters-speeches']);
  });
});
