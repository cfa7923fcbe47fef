import type {DictionaryCategory, ReadDictionary} from '../../../src/lexicon/formats/dictionary.js';
import {type DictionaryInput, importDictionary} from '../../../src/lexicon/formats/importDictionary.js';
import type {Message} from '../../../src/model/index.js';

/** Categories as `a › b: word@line, …`, each before those in it. */
export function outline(read: ReadDictionary): readonly string[] {
  const walk = (category: DictionaryCategory, above: string): string[] => {
    const name = `${above}${category.name}`;
    const words = category.entries.map(({text, line}) => `${text}@${line}`).join(', ');
    return [`${name}: ${words}`, ...category.children.flatMap(child => walk(child, `${name} › `))];
  };
  return read.categories.flatMap(category => walk(category, ''));
}

/** Messages as `rule place`, in order. */
export function places(messages: readonly Message[]): readonly string[] {
  return messages.map(({rule, place}) => `${rule} ${place}`);
}

/** Frames of an imported dictionary as `id: pattern, …`. */
export function frames(input: Omit<DictionaryInput, 'place' | 'language'> & {language?: string}): readonly string[] {
  const imported = importDictionary({place: 'd', language: 'en', ...input});
  return imported.frames.map(({id, patterns}) => `${id}: ${patterns.map(({text}) => text).join(', ')}`);
}
