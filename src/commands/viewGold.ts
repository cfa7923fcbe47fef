/** A placed gold file as results show it. */
import type {GoldView} from '../report/goldView.js';
import type {GoldPlaced} from './goldPlacing.js';

/** Units counted by what became of them; null without a gold file. */
export function viewGold(placed: GoldPlaced | null, file: string | undefined): GoldView | null {
  if (placed === null || file === undefined) return null;
  const {sample, units, absent, notFound, notSpeech, twice, notWanted} = placed;
  return {
    file,
    units,
    drawn: sample.drawn,
    used: sample.units.length,
    absent: absent.length,
    absentDocuments: [...new Set(absent.map(({document}) => document))],
    notFound: notFound.length,
    notSpeech: notSpeech.length,
    twice: twice.length,
    otherSpeech: notWanted.length,
  };
}
