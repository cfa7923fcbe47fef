/** The view cut in two: the frames of the study, and those shown apart because their rules have not been validated. */
import type {ReportView} from './view.js';

/** The view of the frames of the study alone; the sentences stay whole. */
export function viewStudy(view: ReportView): ReportView {
  return keepFrames(view, frame => !view.further.includes(frame));
}

/** The view of the frames shown apart. */
export function viewFurther(view: ReportView): ReportView {
  return keepFrames(view, frame => view.further.includes(frame));
}

function keepFrames(view: ReportView, keep: (frame: string) => boolean): ReportView {
  const kept = <T extends {readonly frame: string}>(rows: readonly T[]): readonly T[] =>
    rows.filter(({frame}) => keep(frame));
  return {
    ...view,
    frames: view.frames.filter(({id}) => keep(id)),
    headline: {...view.headline, rows: kept(view.headline.rows)},
    comparison: kept(view.comparison),
    timeline: kept(view.timeline),
    grades: kept(view.grades),
  };
}
