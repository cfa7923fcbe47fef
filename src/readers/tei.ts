import {type Read, unread, type WholeFile} from './reader.js';
export function readTei({input}: WholeFile): readonly Read[] {
  return [unread('unknown-format', 'x', input.path)];
}
