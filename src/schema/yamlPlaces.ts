/** Where values of a YAML file stand, for checks that come after its schema. */
import {LineCounter, parseDocument} from 'yaml';
import {locate} from './yamlPosition.js';

/**
 * A function from a path (`['rules', 0, 'match', 1]`) to `file:line:column`, counting from 1. A path that does not exist
 * gives the place of its last step that does. The file is parsed on first use only.
 */
export function yamlPlaces(text: string, place: string): (path: readonly PropertyKey[]) => string {
  let find: ((path: readonly PropertyKey[]) => string) | null = null;
  function open(): (path: readonly PropertyKey[]) => string {
    const lines = new LineCounter();
    const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
    return path => {
      const {offset} = locate(document, text, {kind: 'unexpected-value', path: [...path], key: null, expected: ''});
      const {line, col} = lines.linePos(offset);
      return `${place}:${line}:${col}`;
    };
  }
  return path => {
    find ??= open();
    return find(path);
  };
}
