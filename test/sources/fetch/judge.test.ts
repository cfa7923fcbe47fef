import {describe, expect, it} from 'vitest';
import type {Outcome, Trouble} from '../../../src/sources/fetch/exchange.js';
import {type Case, judge} from '../../../src/sources/fetch/judge.js';
import {SETTINGS} from '../../support/fetching.js';

const CASE: Case = {
  place: '`http://site.example/1`',
  host: 'site.example',
  tries: 1,
  limits: SETTINGS.limits,
  retries: 3,
  pauseMs: null,
  isRested: false,
  isLetIn: null,
  hasValidators: false,
  nowMs: 0,
  random: 0.5,
};
const answer = (status: number, headers: Record<string, string> = {}): Outcome => ({
  kind: 'answer',
  status,
  headers,
  bytes: new Uint8Array(),
});
const trouble = (cause: Trouble['cause']): Outcome => ({kind: 'trouble', cause, detail: 'seen', status: null});
const HALF_HOUR = 1_800_000;

/** The verdict in one line: what is done, the rest, and why. */
function verdictOf(outcome: Outcome, known: Partial<Case> = {}): string {
  const verdict = judge(outcome, {...CASE, ...known});
  if (verdict.kind === 'take') return 'take';
  if (verdict.kind === 'again') return `again ${verdict.restMs} ${verdict.why}`;
  if (verdict.kind === 'look') return 'look';
  return `${verdict.problem.reason} ${verdict.restMs}${verdict.problem.isFatalForHost ? ' fatal' : ''}`;
}

describe('judge(outcome, known)', () => {
  it.each<[number, Record<string, string>, Partial<Case>, string]>([
    [200, {}, {}, 'take'],
    [203, {}, {}, 'take'],
    [301, {location: '/x'}, {}, 'take'],
    [302, {location: ''}, {}, 'take'],
    [308, {location: '/x'}, {}, 'take'],
    [301, {}, {}, 'ingest/status 0'],
    [300, {location: '/x'}, {}, 'ingest/status 0'],
    [304, {}, {hasValidators: true}, 'take'],
    [304, {}, {}, 'ingest/status 0'],
    [204, {}, {}, 'ingest/status 0'],
    [206, {}, {}, 'ingest/status 0'],
    [202, {}, {}, 'ingest/status 0'],
    [400, {}, {}, 'ingest/status 0'],
    [401, {}, {}, 'ingest/refused 0'],
    [403, {}, {}, 'ingest/refused 0'],
    [451, {}, {}, 'ingest/refused 0'],
    [404, {}, {}, 'ingest/gone 0'],
    [410, {'retry-after': '5'}, {}, 'ingest/gone 0'],
    [403, {}, {pauseMs: HALF_HOUR}, 'again 1800000 pause'],
    [403, {}, {pauseMs: HALF_HOUR, tries: 2, isRested: true}, 'look'],
    [403, {}, {pauseMs: HALF_HOUR, tries: 2, isRested: true, isLetIn: true}, 'ingest/refused 0'],
    [403, {}, {pauseMs: HALF_HOUR, tries: 2, isRested: true, isLetIn: false}, 'ingest/too-quick 1800000 fatal'],
    [429, {}, {pauseMs: HALF_HOUR, tries: 2, isRested: true}, 'ingest/too-quick 1800000 fatal'],
    [403, {}, {pauseMs: 2 * HALF_HOUR + 1}, 'again 3600001 pause'],
    [429, {}, {pauseMs: HALF_HOUR}, 'again 1800000 pause'],
    [429, {'retry-after': '60'}, {pauseMs: HALF_HOUR}, 'again 60000 pause'],
    [429, {}, {}, 'again 2000 retry'],
    [429, {'retry-after': '60'}, {}, 'again 60000 retry'],
    [429, {'retry-after': '60'}, {tries: 4}, 'ingest/too-quick 60000 fatal'],
    [429, {'retry-after': '86400'}, {}, 'ingest/too-quick 3600000 fatal'],
    [429, {'retry-after': 'Thu, 01 Jan 1970 00:02:00 GMT'}, {}, 'again 120000 retry'],
    [500, {}, {}, 'again 2000 retry'],
    [500, {}, {tries: 3}, 'again 8000 retry'],
    [500, {}, {tries: 4}, 'ingest/server 0'],
    [503, {'retry-after': '30'}, {}, 'again 30000 retry'],
    [503, {'retry-after': '86400'}, {}, 'ingest/server 0'],
    [408, {}, {}, 'again 2000 retry'],
    [501, {}, {}, 'ingest/server 0'],
    [999, {}, {}, 'ingest/status 0'],
  ])('after %i with %j, knowing %j, says: %s', (status, headers, known, expected) => {
    expect(verdictOf(answer(status, headers), known)).toBe(expected);
  });

  it.each<[Trouble['cause'], string, string]>([
    ['timeout', 'again 2000 retry', 'ingest/timeout 0'],
    ['reset', 'again 2000 retry', 'ingest/network 0'],
    ['refused', 'again 2000 retry', 'ingest/network 0 fatal'],
    ['dns', 'again 2000 retry', 'ingest/network 0 fatal'],
    ['malformed', 'again 2000 retry', 'ingest/damaged 0'],
    ['damaged', 'again 2000 retry', 'ingest/damaged 0'],
    ['tls', 'ingest/network 0 fatal', 'ingest/network 0 fatal'],
    ['encoding', 'ingest/encoding 0', 'ingest/encoding 0'],
    ['too-large', 'ingest/too-large 0', 'ingest/too-large 0'],
    ['private-address', 'ingest/private-address 0 fatal', 'ingest/private-address 0 fatal'],
    ['unsupported', 'ingest/address 0', 'ingest/address 0'],
    ['aborted', 'ingest/stopped 0', 'ingest/stopped 0'],
    ['other', 'ingest/network 0', 'ingest/network 0'],
  ])('after %s says at first %s and at last %s', (cause, first, last) => {
    expect([verdictOf(trouble(cause)), verdictOf(trouble(cause), {tries: 4})]).toEqual([first, last]);
  });

  it.each<[Outcome, string]>([
    [
      answer(404),
      '`http://site.example/1`: answered 404, expected 200: the page is gone or the address is wrong. Open it with a browser; a web archive may hold a copy.',
    ],
    [
      answer(503),
      '`http://site.example/1`: answered 503 in 4 tries, expected 200: the site has trouble of its own. Run the same call again later.',
    ],
    [
      answer(429, {'retry-after': '7200'}),
      '`http://site.example/1`: answered 429 in 4 tries, by which `site.example` says that it is asked too often. Wait 2 hours, then run the same call again: what is here already is not asked for again.',
    ],
    [
      trouble('timeout'),
      '`http://site.example/1`: no whole answer in time (`seen`) in 4 tries, expected signs of life every 0.4 s and the end within 1 s. Run the same call again later.',
    ],
  ])('tells where, what was seen and what to do (%#)', (outcome, text) => {
    expect(judge(outcome, {...CASE, tries: 4})).toMatchObject({problem: {text}});
  });
});
