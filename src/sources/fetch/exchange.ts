/** One request and its answer, with everything that can go wrong as a value. */
import {type Effects, type HttpRequest, NetworkError, type NetworkProblem} from '../../effects.js';
import {BodyError, type BodyLimit, dropBody, readBody} from './body.js';

/** Why there is no complete answer. */
export interface Trouble {
  readonly cause: NetworkProblem | BodyError['kind'];
  readonly detail: string;
  /** Of an answer whose body was no good; null where not even headers came. */
  readonly status: number | null;
}

/** What came of one request. */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Unpacked; nothing is read unless the status says that it is the page. */
      readonly bytes: Uint8Array;
    }
  | ({readonly kind: 'trouble'} & Trouble);

/** Whether a status stands for a page: 200, and 203, which proxies that change pages send. */
export function isPage(status: number): boolean {
  return status === 200 || status === 203;
}

/** Ask once; no answer is thrown away that could be told. */
export async function exchange(effects: Effects, request: HttpRequest, limit: BodyLimit): Promise<Outcome> {
  let seen: number | null = null;
  try {
    const answer = await effects.request(request);
    const {status, headers} = answer;
    seen = status;
    if (isPage(status)) return {kind: 'answer', status, headers, bytes: await readBody(answer, limit)};
    await dropBody(answer.body);
    return {kind: 'answer', status, headers, bytes: new Uint8Array()};
  } catch (error) {
    if (!(error instanceof NetworkError || error instanceof BodyError)) throw error;
    return {kind: 'trouble', cause: error.kind, detail: error.message, status: seen};
  }
}
