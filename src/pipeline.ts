/**
 * The table of contents of `run`: read → describe → survey → split → code → measure → report.
 *
 * The corpus is read twice, one document at a time: the survey learns what stands twice and who meets whom, then every
 * document that stays is split, coded, counted and written. Between documents only the tables' counts are kept.
 */
import {createHash} from 'node:crypto';
import {type CoverageRow, coverDocument, type DocumentCoverage} from './analysis/coverage.js';
import {type CodedDocument, type Tally, tallySpeech} from './analysis/tally.js';
import type {Coder} from './coders/coder.js';
import type {Effects} from './effects.js';
import {createMessageLog, type Actors, type Document, type MessageLog, type Period} from './model/index.js';
import type {Input} from './project/inputs.js';
import {read} from './readers/index.js';
import type {Site} from './schema/sources.js';
import {describeDocument} from './stages/describeDocument.js';
import {splitSentences} from './stages/splitSentences.js';
import {splitTurns} from './stages/splitTurns.js';
import {createSurvey, type Survey} from './stages/surveyCorpus.js';

/** What the stages need to know about the world. */
export interface Study {
  readonly actors: Actors;
  readonly sites: readonly Site[];
  readonly periods: readonly Period[];
  readonly coder: Coder;
}

/** A file read, with the hash of its bytes. */
export interface InputHash {
  readonly path: string;
  readonly collection: string;
  readonly sha256: string;
  /** Documents read from it, and records that could not be read. */
  readonly documents: number;
  readonly unreadable: number;
}

/** A document as the reading stages give it, with its number in the order of input. */
export interface Described {
  readonly index: number;
  readonly document: Document;
}
