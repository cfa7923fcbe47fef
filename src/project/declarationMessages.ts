/** What a reader of results must be told about the freeze of a plan. */
import type {Declarations} from '../analysis/declaration.js';
import {type Message, message} from '../model/index.js';

/** `plan/declared-missing`, `plan/changed-since-freeze`, `plan/smaller-family`, `plan/other-inputs`; none without a freeze. */
export function tellFreeze({plan, freeze, contrasts, frames, missing, families, ...rest}: Declarations): Message[] {
  if (freeze === null) return [];
  const warn = (rule: string, text: string): Message => message(rule, 'warning', text, {place: plan.path});
  const day = freeze.frozen.slice(0, 10);
  const gone = missing.map(({id}) =>
    warn(
      'plan/declared-missing',
      `Unexpected plan without \`${id}\`, expected every contrast declared in the freeze of ${day}: it is declared and not reported. Put it back, or say in your text why it is gone.`,
    ),
  );
  const moved = [...contrasts, ...rest.vocabulary, ...rest.profiles, ...frames]
    .filter(({state}) => state === 'changed-since-freeze')
    .map(({id, reason}) =>
      warn(
        'plan/changed-since-freeze',
        `Unexpected \`${id}\` ${reason}; expected it as frozen, so it is shown as exploratory. Undo the change, or freeze again with \`refrain plan freeze --again REASON\`.`,
      ),
    );
  const shrunk = families
    .filter(family => (family.frozenContrasts ?? 0) > family.contrasts)
    .map(({id, contrasts: now, frozenContrasts}) =>
      warn(
        'plan/smaller-family',
        `Unexpected family \`${id}\` with ${now} of ${frozenContrasts} contrasts of the freeze, expected all: q is corrected for fewer tests than were declared, and so too small.`,
      ),
    );
  const other = rest.otherInputs.map(what =>
    warn(
      'plan/other-inputs',
      `Unexpected change since the freeze of ${day}: ${what}. Readers must know; expected a line about it in your text.`,
    ),
  );
  return [...gone, ...moved, ...shrunk, ...other];
}
