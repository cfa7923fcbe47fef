/**
 * One HTTP request over the real network: sole home of undici and of name look-ups.
 * A host is checked when the connection is made, on the very addresses that are then connected to, so that a name which
 * points elsewhere a moment later gains nothing. No connection outlives its request.
 */
import {lookup} from 'node:dns';
import {isIP, type LookupFunction} from 'node:net';
import type {Readable} from 'node:stream';
import type {HttpRequest, HttpResponse} from './effects.js';
import {isPrivateAddress} from './privateAddress.js';

/** Why a request came to nothing. `malformed`: the answer is no HTTP, its head is too large or its body breaks off. */
export type NetworkProblem =
  | 'aborted'
  | 'dns'
  | 'malformed'
  | 'private-address'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls'
  | 'unsupported'
  | 'other';

/** A request that came to nothing, while connecting or while the body was read. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly kind: NetworkProblem;

  constructor(kind: NetworkProblem, text: string, options?: ErrorOptions) {
    super(text, options);
    this.kind = kind;
  }
}

/** Largest head of an answer we read; Node's own default of 16 KB is less than some sites' security headers. */
const HEAD_BYTES = 1 << 16;

/**
 * Ask once: no redirect is followed, nothing is decoded, nothing is tried again.
 *
 * @throws {@link NetworkError}, also while the body is read.
 */
export async function requestOnce(asked: HttpRequest): Promise<HttpResponse> {
  const {url, headers, timeoutMs, totalMs, allowPrivate, signal} = asked;
  const {protocol, hostname} = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new NetworkError('unsupported', `unexpected scheme \`${protocol}\`, expected http: or https:`);
  }
  // A literal address is never looked up, so the guard of the look-up does not see it.
  const literal = hostname.replace(/^\[|\]$/gu, '');
  if (!allowPrivate && isIP(literal) !== 0 && isPrivateAddress(literal)) throw privateAddress(literal, literal);
  // Loaded with the first request: most commands never make one.
  const {Agent, request} = await import('undici');
  const agent = new Agent({
    pipelining: 0,
    maxHeaderSize: HEAD_BYTES,
    connect: {timeout: timeoutMs, lookup: allowPrivate ? lookup : guardLookup(lookup)},
  });
  const limit = limitTotal(totalMs, signal);
  const close = (): void => {
    limit.clear();
    void agent.destroy();
  };
  const translate = (error: unknown): NetworkError => {
    close();
    return toNetworkError(error, limit.isOver(), signal?.aborted === true);
  };
  try {
    const options = {
      dispatcher: agent,
      headers,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: limit.signal,
    };
    const answer = await request(url, options);
    return {status: answer.statusCode, headers: flatten(answer.headers), body: pieces(answer.body, {close, translate})};
  } catch (error) {
    throw translate(error);
  }
}

/** A look-up that refuses a host with any address of this machine or a private network. */
export function guardLookup(resolve: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, address, family) => {
      const found = typeof address === 'string' ? [address] : (address ?? []).map(each => each.address);
      const wrong = error === null ? found.find(isPrivateAddress) : undefined;
      if (wrong === undefined) callback(error, address, family);
      else callback(privateAddress(hostname, wrong), '');
    });
  };
}

function privateAddress(host: string, address: string): NetworkError {
  return new NetworkError(
    'private-address',
    `\`${host}\` is \`${address}\`, an address of this machine or a private network`,
  );
}

interface Limit {
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  readonly clear: () => void;
}

/** One signal for the caller's wish to stop and for the end of the time allowed; a drip of bytes resets no timer here. */
function limitTotal(totalMs: number, signal: AbortSignal | undefined): Limit {
  const stop = new AbortController();
  let over = false;
  const timer = setTimeout(() => {
    over = true;
    stop.abort();
  }, totalMs);
  const pass = (): void => stop.abort();
  if (signal?.aborted === true) stop.abort();
  signal?.addEventListener('abort', pass, {once: true});
  return {
    signal: stop.signal,
    isOver: () => over,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', pass);
    },
  };
}

/** The body as an iterable that ends the connection when it is read to its end, left early, or never read but returned. */
function pieces(
  body: Readable,
  {close, translate}: {readonly close: () => void; readonly translate: (error: unknown) => NetworkError},
): AsyncIterable<Uint8Array> {
  // Destroying a body that nobody reads raises an error event, which without a listener would end the process.
  body.on('error', () => {});
  return {
    [Symbol.asyncIterator]() {
      const inner: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
      return {
        async next() {
          try {
            const step = await inner.next();
            if (step.done === true) close();
            return step;
          } catch (error) {
            throw translate(error);
          }
        },
        async return() {
          body.destroy();
          close();
          return {done: true, value: undefined};
        },
      };
    },
  };
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** Codes of Node and undici, by what they mean to somebody who waits for a page. */
const KINDS: readonly (readonly [NetworkProblem, RegExp])[] = [
  ['timeout', /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/u],
  ['refused', /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|EACCES)$/u],
  ['dns', /^(?:ENOTFOUND|EAI_[A-Z]+|ENODATA|ESERVFAIL)$/u],
  ['malformed', /^(?:HPE_.*|HTTPParserError|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/u],
  ['reset', /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/u],
  [
    'tls',
    /^(?:ERR_(?:TLS|SSL)_.*|EPROTO|CERT_.*|UNABLE_TO_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_.*|.*_CERT_.*)$/u,
  ],
];

function toNetworkError(error: unknown, isOver: boolean, isStopped: boolean): NetworkError {
  if (error instanceof NetworkError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  if (isStopped) return new NetworkError('aborted', 'stopped', {cause});
  if (isOver) return new NetworkError('timeout', 'the whole answer took too long', {cause});
  // undici's parser leaves the code out of some of its errors.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  const kind = KINDS.find(([, pattern]) => pattern.test(code))?.[0] ?? 'other';
  return new NetworkError(kind, cause.message || code, {cause});
}
