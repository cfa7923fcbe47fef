/** Dictionaries of other tools, both ways; apart from the rest of `lexicon/`, since most commands need none of it. */
export {type DictionaryElement, FORMATS, type FormatName, formatOfPath} from './dictionary.js';
export {type ExportChoice, type ExportedDictionary, exportDictionary} from './exportDictionary.js';
export {type DictionaryInput, type ImportedDictionary, importDictionary} from './importDictionary.js';
export {importNotes} from './importNotes.js';
