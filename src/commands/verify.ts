/** `refrain verify`: whether every document still follows from the raw bytes it was taken from. */
import {join, resolve} from 'node:path';
import {groupBy} from '../analysis/groupBy.js';
import type {Effects} from '../effects.js';
import {createMessageLog, type Message, type MessageLog, message, type RawDocument} from '../model/index.js';
import {type Input, listInputs, refuseStandardInput} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {read} from '../readers/index.js';
import type {ReadableArchive} from '../sources/archive.js';
import {addressesOf, checkClaims, type Finding} from '../sources/checkClaims.js';
import {type Claim, claimOf} from '../sources/claim.js';
import {normaliseText} from '../text/normalise.js';
import {VERSION} from '../version.js';
import {openArchives} from './openArchives.js';

/** What to verify. */
export interface VerifyOptions {
  /** Files or folders instead of the project's; empty for those. */
  readonly corpus: readonly string[];
  /** Folder relative paths start from. */
  readonly from: string;
  readonly progress?: (done: number, total: number | null) => void;
}

/** Counts of a verification; `documents` = `intact` + `remarked` + `broken` + `withoutProof`. */
export interface VerifyCounts {
  readonly documents: number;
  readonly intact: number;
  /** Raw bytes and hash hold, but this version of the readers gives another text or cannot be tried. */
  readonly remarked: number;
  readonly broken: number;
  /** Documents that name no raw bytes. */
  readonly withoutProof: number;
  /** Documents that could not be read at all; not among `documents`. */
  readonly unreadable: number;
  /** Files of raw bytes. */
  readonly raw: number;
  readonly retrievals: number;
}

/** What was found. */
export interface Verification {
  readonly counts: VerifyCounts;
  /** In input order of the documents; what concerns no document last. */
  readonly findings: readonly Message[];
  /** What was noticed while reading the documents. */
  readonly log: MessageLog;
}

/** One corpus path with the archive it rests on. */
interface Holding {
  readonly inputs: readonly Input[];
  /** Shown with what concerns no document. */
  readonly place: string;
  readonly archive: ReadableArchive;
  readonly messages: readonly Message[];
}

/**
 * Verify documents with the archives beside them: `raw/` in the named folder, else in the folder around it, up to two up.
 *
 * The corpus is read once for the claims of all documents (some hundred bytes each are kept), then each raw file once.
 */
export async function verify(project: Project, options: VerifyOptions, effects: Effects): Promise<Verification> {
  const log = createMessageLog();
  const findings: Message[] = [];
  const total = {documents: 0, claims: 0, broken: 0, remarked: 0, unreadable: 0, raw: 0, retrievals: 0};
  for (const holding of await openHoldings(project, options, effects)) {
    const {archive} = holding;
    const {claims, documents, unreadable} = await readClaims(holding, {
      project,
      effects,
      log,
      progress: options.progress,
    });
    const checked = await checkAll(claims, {holding, project, effects, progress: options.progress});
    const worst = worstOf(checked);
    const hashes = await archive.hashes();
    findings.push(...checked.map(one => one.message), ...holding.messages, ...unreferenced(hashes, claims, holding));
    total.documents += documents;
    total.claims += claims.length;
    total.broken += worst.broken;
    total.remarked += worst.remarked;
    total.unreadable += unreadable;
    total.raw += hashes.length;
    total.retrievals += archive.retrievals.length;
  }
  const {claims, broken, remarked, documents, ...rest} = total;
  const intact = claims - broken - remarked;
  return {counts: {documents, intact, remarked, broken, withoutProof: documents - claims, ...rest}, findings, log};
}

async function openHoldings(project: Project, options: VerifyOptions, effects: Effects): Promise<Holding[]> {
  const holdings: Holding[] = [];
  for (const {base, paths, archive, messages} of await openArchives(project, options, effects)) {
    const earlier = await Promise.all(paths.map(path => earlierFolders(effects, path, base)));
    const {inputs} = await listInputs(effects, [...paths, ...earlier.flat()], base);
    refuseStandardInput(inputs);
    holdings.push({inputs, place: paths.join(', '), archive, messages});
  }
  return holdings;
}

/** Where earlier versions of changed pages lie, which are no inputs of `run`. */
async function earlierFolders(effects: Effects, path: string, base: string): Promise<string[]> {
  if ((await effects.kind(resolve(base, path))) !== 'folder') return [];
  const found: string[] = [];
  for (const inside of ['', ...(await effects.list(resolve(base, path)))]) {
    const folder = join(path, inside, '_earlier');
    if ((await effects.kind(resolve(base, folder))) === 'folder') found.push(folder);
  }
  return found;
}

interface Reading {
  readonly project: Project;
  readonly effects: Effects;
  readonly progress: VerifyOptions['progress'];
}

async function readClaims({inputs}: Holding, {project, effects, log, progress}: Reading & {log: MessageLog}) {
  const claims: Claim[] = [];
  let documents = 0;
  let unreadable = 0;
  for (const [number, input] of inputs.entries()) {
    for await (const {document, messages} of readDocuments(input, project, effects)) {
      log.add(messages);
      if (document === null) {
        unreadable += messages.some(({severity}) => severity === 'error') ? 1 : 0;
        continue;
      }
      documents += 1;
      const claim = claimOf(document, number);
      if (claim !== null) claims.push(claim);
      progress?.(documents, null);
    }
  }
  return {claims, documents, unreadable};
}

function readDocuments({file, path, collection}: Input, {sites}: Project, effects: Effects) {
  return read({path, collection, chunks: effects.open(file), sites, url: null, contentType: null, columns: {}});
}

/** Documents of one file whose difference is described: for each the file is read again from its beginning. */
const MOST_SHOWN = 20;

async function checkAll(
  claims: readonly Claim[],
  {holding: {archive, inputs}, project, effects, progress}: Reading & {holding: Holding},
): Promise<Finding[]> {
  const reread = new Map<Input, number>();
  const storedText = async (claim: Claim): Promise<string | null> => {
    const input = inputs[claim.input];
    if (input === undefined) return null;
    const times = (reread.get(input) ?? 0) + 1;
    reread.set(input, times);
    const found = times > MOST_SHOWN ? null : await findDocument(readDocuments(input, project, effects), claim);
    return found === null ? null : normaliseText(found.text);
  };
  const proof = {archive, addresses: addressesOf(archive), sites: project.sites, version: VERSION, storedText};
  const findings: Finding[] = [];
  let done = 0;
  for (const group of groupBy(claims, ({rawSha256}) => rawSha256).values()) {
    findings.push(...(await checkClaims(group, proof)));
    done += group.length;
    progress?.(done, claims.length);
  }
  const order = new Map(claims.map((claim, index) => [claim, index]));
  return findings.sort((a, b) => (order.get(a.claim) ?? 0) - (order.get(b.claim) ?? 0));
}

async function findDocument(reads: ReturnType<typeof read>, {place, document: id}: Claim): Promise<RawDocument | null> {
  for await (const {document} of reads) if (document?.id === id && document.place === place) return document;
  return null;
}

/** Documents with an error, and documents with nothing worse than a warning. */
function worstOf(findings: readonly Finding[]): {broken: number; remarked: number} {
  const all = new Set(findings.map(({claim}) => claim));
  const broken = new Set(findings.filter(one => one.message.severity === 'error').map(({claim}) => claim));
  return {broken: broken.size, remarked: all.size - broken.size};
}

function unreferenced(hashes: readonly string[], claims: readonly Claim[], {archive, place}: Holding): Message[] {
  const known = new Set([...claims.map(({rawSha256}) => rawSha256), ...archive.retrievals.map(({sha256}) => sha256)]);
  return hashes
    .filter(hash => !known.has(hash))
    .map(hash => {
      const text = `Raw bytes \`${hash}\` belong to no document and no line of the journal: kept just before the program was stopped, or their line was lost.`;
      return message('verify/unreferenced', 'info', text, {place});
    });
}
