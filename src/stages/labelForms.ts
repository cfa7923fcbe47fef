/** Looking labels up among the people of `actors.yaml`. */
import type {Actor, Actors} from '../model/index.js';

/** A person found by name; `bare` when only a surname matched, which proves nothing by itself. */
export interface FoundForm {
  readonly actor: Actor;
  readonly bare: boolean;
}

/** Forms and generic labels, by their folded spelling. */
export interface LabelForms {
  readonly people: ReadonlyMap<string, FoundForm>;
  readonly questions: ReadonlySet<string>;
  readonly moderators: ReadonlySet<string>;
}

/** Letters only, lower-case, without accents: `К.-Ж. Токаев` and `К.-Ж.Токаев` are one, as are `VladimirPutin` and `Vladimir Putin`. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
}

/** Index the forms of `actors.yaml` once per run of a stage. A form without space or dot is a bare surname. */
export function indexForms({people, questionLabels, moderatorLabels}: Actors): LabelForms {
  const found = new Map<string, FoundForm>();
  for (const actor of people)
    for (const form of actor.forms) {
      const folded = foldLabel(form);
      if (!found.has(folded)) found.set(folded, {actor, bare: !/[\s.]/u.test(form)});
    }
  return {
    people: found,
    questions: new Set(questionLabels.map(foldLabel)),
    moderators: new Set(moderatorLabels.map(foldLabel)),
  };
}

/** The person a name or a record's speaker field means, without title or with: `Mr. Tokaev`, `President of Russia Vladimir Putin`. */
export function findPerson(name: string, forms: LabelForms): FoundForm | null {
  const tokens = name
    .trim()
    .replace(/[,;.]+$/u, '')
    .split(/\s+/u);
  for (let from = 0; from < tokens.length; from += 1) {
    const found = forms.people.get(foldLabel(tokens.slice(from).join('')));
    if (found !== undefined) return found;
  }
  return null;
}
