import {FORMATS, type FormatName} from './dictionary.js';
import type {ImportedDictionary} from './importDictionary.js';

/** Markdown: the frames with their counts, then every message with its place, by kind. */
export function importNotes(
  {frames, title, language, messages}: ImportedDictionary,
  {format, file}: {readonly format: FormatName; readonly file: string},
): string {
  const rows = frames.map(
    ({id, name, entries, patterns}) => `| \`${id}\` | ${cell(name)} | ${entries} | ${patterns.length} |`,
  );
  const kinds = [...new Set(messages.map(({rule}) => rule))];
  const sections = kinds.flatMap(kind => {
    const own = messages.filter(({rule}) => rule === kind);
    return ['', `## \`${kind}\` (${own.length})`, '', ...own.map(({place, text}) => `- ${place ?? file}: ${text}`)];
  });
  return `${[
    `# ${title.replace(/\s+/gu, ' ').trim()}`,
    '',
    `Imported from the ${FORMATS[format].title} dictionary \`${file}\`, language \`${language}\`. Frames: ${frames.length}.`,
    'Definitions and examples are placeholders: replace them before you publish a number.',
    '',
    '| Frame | Category | Entries in the file | Patterns |',
    '|---|---|---:|---:|',
    ...rows,
    '',
    messages.length === 0 ? 'Everything came over as it was.' : 'What did not come over, or came over changed:',
    ...sections,
  ].join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
