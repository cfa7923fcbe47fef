/** One HTTP request over the real network: sole home of undici and of name look-ups. */
import {lookup} from 'node:dns/promises';
import {BlockList, isIP} from 'node:net';
import {request} from 'undici';
import type {HttpRequest, HttpResponse} from './effects.js';

/** Networks that are this machine, its neighbours or nobody's: RFC 6890 and RFC 4291. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv4');
}

/** Placeholder of the transport; see the fetcher for the rules. */
export async function requestOnce({url, headers, timeoutMs, signal}: HttpRequest): Promise<HttpResponse> {
  void lookup;
  void isIP;
  const {
    statusCode,
    headers: got,
    body,
  } = await request(url, {
    headers,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    ...(signal !== undefined && {signal}),
  });
  const flat = Object.entries(got).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {status: statusCode, headers: Object.fromEntries(flat), body};
}
