/** What `refrain lexicon import` made, and what to do next. */
import {FORMATS} from '../lexicon/formats/index.js';
import {countOf} from '../report/numbers.js';
import {type ImportResult, NOTES_FILE} from './lexiconImport.js';

/** Frames listed before the rest is only counted. */
const SHOWN = 20;

/** A summary for people. */
export function renderImport(result: ImportResult): string {
  const {format, into, title, frames, language, files, log} = result;
  const patterns = frames.reduce((sum, frame) => sum + frame.patterns.length, 0);
  const entries = frames.reduce((sum, frame) => sum + frame.entries, 0);
  const width = Math.max(...frames.slice(0, SHOWN).map(({id}) => id.length));
  const changed = log.groups().reduce((sum, {count}) => sum + count, 0);
  const lines = [
    `${title}: ${FORMATS[format].title} dictionary, language ${language}; ${countOf(frames.length, 'frame')}, ${countOf(patterns, 'pattern')} from ${countOf(entries, 'entry', 'entries')}.`,
    ...frames.slice(0, SHOWN).map(frame => `  ${frame.id.padEnd(width)}  ${frame.patterns.length}`),
    ...(frames.length > SHOWN ? [`  and ${frames.length - SHOWN} more`] : []),
    `${countOf(files.length, 'file')} written to ${into}; ${changed === 0 ? 'everything came over' : `${countOf(changed, 'remark')} on what did not come over`}: ${into}/${NOTES_FILE}`,
    '',
    'Next:',
    ...steps(result).map((step, index) => `  ${index + 1}. ${step}`),
  ];
  return `${lines.join('\n')}\n`;
}

function steps({into, project}: ImportResult): readonly string[] {
  const use =
    project === null
      ? [
          'refrain init my-study, move the folder to my-study/lexicons/, and',
          '   name it in my-study/refrain.yaml (`lexicon:`); leave `frames: []` in analysis.yaml',
        ]
      : [
          `set \`lexicon: ${project.lexicon}\` in ${project.folder}/refrain.yaml,`,
          '   and `frames: []`, `further: []` in its analysis.yaml',
        ];
  return [
    `refrain lexicon test ${into}`,
    use.join('\n  '),
    `refrain code --project ${project?.folder ?? 'my-study'} speech.txt`,
    'write definitions, replace the machine-made examples, add `needs` and `unless`',
  ];
}
