/** How many tests the families of a plan hold. */
import {DECLARED, type ResolvedContrast} from '../analysis/comparison/contrast.js';
import type {ComparedFrame} from '../analysis/comparison/row.js';
import type {DeclaredFamily} from '../analysis/declaration.js';
import type {Plan} from '../schema/plan.js';
import type {Freeze} from './freeze.js';

/** Families of declared contrasts, in the order of their first contrast; also those only the freeze has. */
export function countFamilies(
  {frames, contrasts}: {readonly frames: readonly ComparedFrame[]; readonly contrasts: readonly ResolvedContrast[]},
  {families, freeze}: {readonly families: Plan['families']; readonly freeze: Freeze | null},
): DeclaredFamily[] {
  const declared = contrasts.filter(one => one.declared);
  const frozen = freeze?.plan.contrasts.filter(one => one.declared) ?? [];
  const ids = new Set([...declared, ...frozen].map(({family}) => family));
  const tested = frames.filter(one => one.declared);
  return [...ids].map(id => {
    const own = declared.filter(({family}) => family === id);
    const cells = own.flatMap(contrast => tested.flatMap(frame => languagesOf(contrast, frame)));
    return {
      id,
      name: families.find(one => one.id === id)?.name ?? (id === DECLARED ? 'declared comparisons' : id),
      contrasts: own.length,
      frames: tested.length,
      languages: new Set(cells).size,
      tests: cells.length,
      frozenContrasts: freeze === null ? null : frozen.filter(({family}) => family === id).length,
    };
  });
}

/** Languages of a frame's rules that both groups may speak. */
function languagesOf({target, reference}: ResolvedContrast, {languages}: ComparedFrame): readonly string[] {
  const asked = [target.where.language, reference.where.language].filter(list => list.length > 0);
  return languages.filter(language => asked.every(list => list.includes(language)));
}
