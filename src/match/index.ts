/** Matching of numbered words: no strings, no languages, no rules. */
export {type ClassBuilder, createClassBuilder, createSignatures, type Signatures} from './classes.js';
export {findMatches} from './matcher.js';
export {createNearest, type Nearest, type Side} from './nearest.js';
export {hasGapAtEdge, isNullable, MAX_WIDTH, type Match, type Node, type Pattern, widest} from './pattern.js';
export {compilePattern, mayMatch, type Program, presentClasses} from './program.js';
export {createScreen, type Screen} from './screen.js';
export {findMatchesSlowly} from './slowMatcher.js';
