/** The sentences for everything that keeps a page from us. */
import {quote} from './address.js';
import type {Trouble} from './exchange.js';
import type {FailureReason, Problem} from './result.js';
import type {FetchLimits} from './settings.js';

/** What the sentences speak of. */
export interface Asked {
  /** The address, and where it came from if we were led there: the beginning of every sentence. */
  readonly place: string;
  readonly host: string;
  /** Tries so far, at least 1. */
  readonly tries: number;
  readonly limits: FetchLimits;
}

type Told = readonly [reason: FailureReason, isFatalForHost: boolean, text: string];

/** The problem behind an answer that never came or cannot be used. */
export function tellTrouble({cause, detail, status}: Trouble, asked: Asked): Problem {
  const {place, host, limits} = asked;
  const often = inTries(asked.tries);
  const seen = quote(detail);
  const again = 'Run the same call again later.';
  const told: Record<Trouble['cause'], Told> = {
    aborted: ['ingest/stopped', false, STOPPED],
    dns: [
      'ingest/network',
      true,
      `the name \`${host}\` is not known (${seen})${often}. Check the address and the connection to the network, then run the same call again.`,
    ],
    damaged: ['ingest/damaged', false, `the body is damaged: ${detail}${often}, expected it whole. ${again}`],
    encoding: [
      'ingest/encoding',
      false,
      `unexpected ${detail}, expected gzip, deflate, br or none. Save the page with a browser and take in the file.`,
    ],
    malformed: ['ingest/damaged', false, `the answer is no whole HTTP answer (${seen})${often}. ${again}`],
    'private-address': [
      'ingest/private-address',
      true,
      `${detail}; expected a public host. If the server is your own, set \`ingest.allowPrivate: true\` in refrain.yaml.`,
    ],
    refused: [
      'ingest/network',
      true,
      `no connection (${seen})${often}. Check the connection to the network; the site may be down: run the same call again later.`,
    ],
    reset: ['ingest/network', false, `the connection broke off (${seen})${often}. ${again}`],
    timeout: [
      'ingest/timeout',
      false,
      `no whole answer in time (${seen})${often}, expected signs of life every ${seconds(limits.timeoutMs)} and the end within ${seconds(limits.totalMs)}. ${again}`,
    ],
    tls: [
      'ingest/network',
      true,
      `no secure connection (${seen}). Open the page with a browser to see what is wrong with the certificate; if the site also answers to \`http:\`, use that address.`,
    ],
    'too-large': [
      'ingest/too-large',
      false,
      `${detail}, expected at most ${limits.maxBytes}. If it is a text all the same, save it with a browser and take in the file.`,
    ],
    unsupported: ['ingest/address', false, `${detail}. Correct the address.`],
    other: ['ingest/network', false, `the request failed (${seen}). ${again}`],
  };
  const [reason, isFatalForHost, text] = told[cause];
  return {reason, isFatalForHost, status, text: `${place}: ${text}`};
}

const STOPPED = 'stopped before the page was there. Run the same call again to go on.';

/** Told to stop before there was an answer. */
export function tellStopped(place: string): Problem {
  return {reason: 'ingest/stopped', status: null, isFatalForHost: false, text: `${place}: ${STOPPED}`};
}

/** The problem behind a status that is no page. */
export function tellStatus(status: number, asked: Asked): Problem {
  const [reason, text] = statusTold(status, inTries(asked.tries));
  return {reason, status, isFatalForHost: false, text: `${asked.place}: answered ${status}${text}`};
}

function statusTold(status: number, often: string): readonly [FailureReason, string] {
  if (status === 404 || status === 410) {
    return [
      'ingest/gone',
      ', expected 200: the page is gone or the address is wrong. Open it with a browser; a web archive may hold a copy.',
    ];
  }
  if ([401, 402, 403, 407, 451].includes(status)) {
    return [
      'ingest/refused',
      ', expected 200: the site does not hand out this page. Open it with a browser; if it is there, save it and take in the file.',
    ];
  }
  if ((status >= 500 && status < 600) || status === 408 || status === 425) {
    return ['ingest/server', `${often}, expected 200: the site has trouble of its own. Run the same call again later.`];
  }
  return [
    'ingest/status',
    ', expected 200 with a page, or a redirect with its `Location`. Open the address with a browser and use the one it ends at.',
  ];
}

/** The host wants to be asked less often. */
export function tellTooQuick(status: number, asked: Asked, waitMs: number | null): Problem {
  const wait = waitMs === null || waitMs < 60_000 ? 'some time' : minutes(waitMs);
  return {
    reason: 'ingest/too-quick',
    status,
    isFatalForHost: true,
    text: `${asked.place}: answered ${status}${inTries(asked.tries)}, by which \`${asked.host}\` says that it is asked too often. Wait ${wait}, then run the same call again: what is here already is not asked for again.`,
  };
}

/** Three tries read ` in 3 tries`, one reads as nothing. */
function inTries(tries: number): string {
  return tries === 1 ? '' : ` in ${tries} tries`;
}

function seconds(ms: number): string {
  return `${ms / 1_000} s`;
}

function minutes(ms: number): string {
  const whole = Math.ceil(ms / 60_000);
  return whole < 120 ? `${whole} minutes` : `${Math.ceil(whole / 60)} hours`;
}
