/** Claims of origin held against the archive: raw bytes → text → hash, every break named. */
import {type Message, message, type RawDocument, type Severity} from '../model/index.js';
import {type ReaderInput, read} from '../readers/index.js';
import type {Site} from '../schema/sources.js';
import {normaliseText} from '../text/normalise.js';
import type {RawBytes, ReadableArchive} from './archive.js';
import {type Claim, type FieldHashes, fieldHashes, marksHash} from './claim.js';
import {extractorName, textHash} from './record.js';
import {describeDifference} from './textDifference.js';

/** By the hash of bytes: addresses asked for, and for each the one that answered. */
export type Addresses = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What claims are held against. */
export interface Proof {
  readonly archive: ReadableArchive;
  /** As {@link addressesOf} gives it. */
  readonly addresses: Addresses;
  readonly sites: readonly Site[];
  /** Version of this program, for {@link extractorName}. */
  readonly version: string;
  /** Text of a document as it stands in the corpus, asked for only where it differs; null when it is gone or too much to look up. */
  readonly storedText: (claim: Claim) => Promise<string | null>;
}

/** What was found about one claim. */
export interface Finding {
  readonly claim: Claim;
  readonly message: Message;
}

/** A document read again: what claims are compared with. */
interface Again {
  readonly text: string;
  readonly textSha256: string;
  readonly marks: string;
  readonly fields: FieldHashes;
}

/**
 * Check all claims on the same raw bytes, which are read once for each way they were read (name, address, content type, columns).
 *
 * Errors: `verify/raw-missing`, `verify/raw-damaged`, `verify/raw-wrong-hash`, `verify/no-retrieval`,
 * `verify/text-edited`, `verify/text-differs`, `verify/marks-differ`, `verify/unreadable`. Warnings:
 * `verify/other-version` (what differs was read by another version), `verify/incomplete`.
 *
 * @param claims - At least one, all of one `rawSha256`.
 */
export async function checkClaims(claims: readonly Claim[], proof: Proof): Promise<Finding[]> {
  const rawSha256 = claims[0]?.rawSha256 ?? '';
  const raw = await proof.archive.read(rawSha256);
  const addresses = proof.addresses.get(rawSha256) ?? new Map<string, string>();
  const findings = claims.flatMap(claim => [
    ...checkEdits(claim),
    ...checkOrigin(claim, addresses),
    ...checkRaw(claim, raw),
  ]);
  if (raw.bytes === null) return findings;
  const groups = new Map<string, {reading: Reading; claims: Claim[]}>();
  for (const claim of claims) {
    const reading = readingOf(claim, addresses);
    const key = JSON.stringify(reading);
    const group = groups.get(key);
    if (reading === null) findings.push(incomplete(claim));
    else if (group === undefined) groups.set(key, {reading, claims: [claim]});
    else group.claims.push(claim);
  }
  for (const group of groups.values()) findings.push(...(await checkReading(group, raw.bytes, proof)));
  return findings;
}

/** Addresses of an archive by what they gave. */
export function addressesOf({retrievals}: ReadableArchive): Addresses {
  const addresses = new Map<string, Map<string, string>>();
  for (const {sha256, url, finalUrl} of retrievals) {
    addresses.set(sha256, (addresses.get(sha256) ?? new Map()).set(url, finalUrl));
  }
  return addresses;
}

/** How bytes are read: all that the reader is told beside them. */
type Reading = Pick<ReaderInput, 'path' | 'url' | 'contentType' | 'columns'>;

/** As the document's own reading was; null when its record does not tell. */
function readingOf(
  {readAs, retrievedUrl, contentType, readColumns}: Claim,
  addresses: ReadonlyMap<string, string>,
): Reading | null {
  if (readAs === null) return null;
  const isLocal = retrievedUrl === null || retrievedUrl.startsWith('file:');
  const url = isLocal ? null : (addresses.get(retrievedUrl) ?? retrievedUrl);
  return {path: readAs, url, contentType, columns: readColumns};
}

function find(claim: Claim, rule: string, severity: Severity, text: string): Finding {
  const {place, document} = claim;
  return {claim, message: message(`verify/${rule}`, severity, text, {place, document})};
}

function checkEdits(claim: Claim): Finding[] {
  const {textSha256, textNow} = claim;
  if (textSha256 === null || textSha256 === textNow) return [];
  const text = `Unexpected text with SHA-256 ${short(textNow)}, expected ${short(textSha256)} as the record says; the text was edited since it was taken from its source. Fetch it again, or take the document out of the chain by removing its \`raw_sha256\` and \`text_sha256\`.`;
  return [find(claim, 'text-edited', 'error', text)];
}

function checkOrigin(claim: Claim, addresses: ReadonlyMap<string, string>): Finding[] {
  const {rawSha256, retrievedUrl} = claim;
  if (retrievedUrl === null ? addresses.size > 0 : addresses.has(retrievedUrl)) return [];
  const from = retrievedUrl === null ? '' : ` from \`${retrievedUrl}\``;
  const others =
    addresses.size === 0 ? '' : ` (it tells them from ${[...addresses.keys()].map(url => `\`${url}\``).join(', ')})`;
  const text = `Missing line of the journal for bytes ${short(rawSha256)}${from}${others}, expected one that says when they were retrieved; restore \`raw/retrievals.jsonl\` from a copy, or fetch the document again.`;
  return [find(claim, 'no-retrieval', 'error', text)];
}

const RAW_PROBLEMS = {
  missing: 'there is no such file',
  damaged: 'the file does not unpack',
  'wrong-hash': 'the file holds other bytes',
} as const;

function checkRaw(claim: Claim, {problem}: RawBytes): Finding[] {
  if (problem === null) return [];
  const text = `Unexpected raw bytes ${short(claim.rawSha256)}: ${RAW_PROBLEMS[problem]}; expected them in \`raw/${claim.rawSha256.slice(0, 2)}/${claim.rawSha256}.gz\`. Restore the file from a copy; fetching the page again may bring other bytes.`;
  return [find(claim, `raw-${problem}`, 'error', text)];
}

function incomplete(claim: Claim): Finding {
  const text =
    'Missing `read_as`, expected the name under which the raw bytes were read; they are whole, but the text cannot be made from them again.';
  return find(claim, 'incomplete', 'warning', text);
}

/** Read the bytes once more, and compare with what stands in the records. */
async function checkReading(
  {reading, claims}: {reading: Reading; claims: readonly Claim[]},
  bytes: Uint8Array,
  proof: Proof,
): Promise<Finding[]> {
  const [waiting, findings] = [new Set(claims), [] as Finding[]];
  const byId = new Map<string, Claim[]>();
  for (const claim of claims) {
    const same = byId.get(claim.document);
    if (same === undefined) byId.set(claim.document, [claim]);
    else same.push(claim);
  }
  const take = async (document: RawDocument, same: Iterable<Claim>): Promise<void> => {
    const text = normaliseText(document.text);
    const again: Again = {
      text,
      textSha256: textHash(text),
      marks: marksHash(document.marks),
      fields: fieldHashes(document.fields),
    };
    for (const claim of same) {
      waiting.delete(claim);
      findings.push(...(await compare(claim, again, proof)));
    }
  };
  const chunks = (async function* () {
    yield bytes;
  })();
  const found: RawDocument[] = [];
  for await (const {document} of read({
    ...reading,
    chunks,
    sites: proof.sites,
    collection: claims[0]?.collection ?? '',
  })) {
    if (document === null) continue;
    if (found.length < 2) found.push(document);
    await take(document, byId.get(document.id) ?? []);
  }
  // The one document of a page is it, whatever id it was given; among many only the id tells.
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) await take(only, [...waiting]);
  return [...findings, ...[...waiting].map(unreadable)];
}

function unreadable(claim: Claim): Finding {
  const text = `Unexpected raw bytes ${short(claim.rawSha256)}, expected document \`${claim.document}\` in them when read as \`${claim.readAs}\`; the readers of this version find none. Read it with the version named in \`extractor\` (\`${claim.extractor ?? 'unknown'}\`).`;
  return find(claim, 'unreadable', 'error', text);
}

async function compare(claim: Claim, again: Again, {version, storedText}: Proof): Promise<Finding[]> {
  const {textSha256, textNow, marksNow, extractor} = claim;
  const asTaken = textSha256 ?? textNow;
  const present = extractorName(version, claim.readAs ?? '');
  const other = extractor !== null && extractor !== present;
  const report = (rule: string, what: string, causes: string): Finding[] => {
    const remedy = other
      ? `The record was read by \`${extractor}\`, this is \`${present}\`: read it again with this version, or verify with that one.`
      : causes;
    return [find(claim, other ? 'other-version' : rule, other ? 'warning' : 'error', `${what} ${remedy}`)];
  };
  if (again.textSha256 !== asTaken) {
    const stored = await storedText(claim);
    const difference =
      stored === null || stored === again.text ? 'the hashes differ' : describeDifference(stored, again.text);
    const what = `Unexpected text, expected what its raw bytes give when read again: ${difference}.`;
    return report(
      'text-differs',
      what,
      'The text was replaced together with its hash, or `sources.yaml` was changed since.',
    );
  }
  // Marks of an edited text point elsewhere; the edit is named already.
  if (textNow === asTaken && marksNow !== again.marks) {
    const what = 'Unexpected `marks`, expected those its raw bytes give when read again.';
    return report('marks-differ', what, 'They were edited, or `sources.yaml` was changed since.');
  }
  return other ? [] : differingFields(claim, again);
}

/** Fields are corrected by hand with good reason, but whoever relies on the chain must know which. */
function differingFields(claim: Claim, {fields}: Again): Finding[] {
  const names = [...new Set([...claim.fieldsNow.keys(), ...fields.keys()])].filter(
    name => claim.fieldsNow.get(name) !== fields.get(name),
  );
  if (names.length === 0) return [];
  const listed = names.map(name => `\`${name}\``).join(', ');
  const text = `Unexpected value of ${listed}, expected what the raw bytes give when read again: changed by hand, or \`sources.yaml\` was changed since. Say so where you publish figures that rest on it.`;
  return [find(claim, 'fields-differ', 'warning', text)];
}

function short(hash: string): string {
  return `\`${hash.slice(0, 12)}…\``;
}
