/** What a freeze rests on beside the plan, then and now. */
import type {FrozenPlan} from '../schema/frozenPlan.js';
import {type Freeze, hashInputs} from './freeze.js';
import type {Project} from './load.js';
import type {NamedPlan} from './planRecord.js';

/** A hash then and now. */
export interface InputHash {
  readonly what: keyof Omit<FrozenPlan['hashes'], 'plan'>;
  readonly was: string;
  readonly is: string;
}

/** Every input the freeze has a hash of. */
export function compareInputs(project: Pick<Project, 'settings' | 'files'>, {file: {hashes}}: Freeze): InputHash[] {
  const now = hashInputs(project);
  return (['file', 'periods', 'actors', 'codebook', 'lexicon'] as const).map(what => ({
    what,
    was: hashes[what],
    is: now[what],
  }));
}

/** Words for inputs that decide what is counted or drawn and are not as they were; periods speak through the days they give. */
export function describeInputs(
  project: Pick<Project, 'settings' | 'files'>,
  {seed}: Pick<NamedPlan, 'seed'>,
  freeze: Freeze,
): string[] {
  const inputs = compareInputs(project, freeze)
    .filter(({what, was, is}) => was !== is && what !== 'file' && what !== 'periods')
    .map(({what, was, is}) => `${NAMES[what]} (SHA-256 \`${was}\` then, \`${is}\` now)`);
  const was = freeze.plan.seed;
  return was === seed ? inputs : [...inputs, `the seed (\`${was}\` then, \`${seed}\` now)`];
}

const NAMES: Readonly<Record<InputHash['what'], string>> = {
  file: 'the plan',
  periods: 'the periods',
  actors: 'the list of actors',
  codebook: 'the codebook',
  lexicon: 'the lexicon',
};
