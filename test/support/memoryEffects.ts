/** Files in memory, for tests of what reads and writes them. */
import type {Effects} from '../../src/effects.js';

/** Effects over `files` (absolute path → text); the clock stands still. */
export function memoryEffects(files: Map<string, string>): Effects {
  const inside = (folder: string): string[] => [...files.keys()].filter(path => path.startsWith(`${folder}/`));
  return {
    now: () => 0,
    kind: async path => (files.has(path) ? 'file' : inside(path).length > 0 ? 'folder' : 'none'),
    list: async folder =>
      [...new Set(inside(folder).map(path => path.slice(folder.length + 1).split('/')[0] ?? ''))].sort(),
    async *open(path) {
      yield new TextEncoder().encode(files.get(path) ?? '');
    },
    readText: async path => files.get(path) ?? '',
    async draft(path) {
      let text = '';
      return {
        async write(more) {
          text += typeof more === 'string' ? more : new TextDecoder().decode(more);
        },
        async commit() {
          files.set(path, text);
        },
        async discard() {},
      };
    },
    async writeText(path, text) {
      files.set(path, text);
    },
    async writeBytes(path, bytes) {
      files.set(path, new TextDecoder().decode(bytes));
    },
    async append(path, text) {
      files.set(path, (files.get(path) ?? '') + text);
    },
    async truncate(path, length) {
      files.set(path, new TextDecoder().decode(new TextEncoder().encode(files.get(path) ?? '').subarray(0, length)));
    },
    async remove(path) {
      files.delete(path);
    },
    self: () => ({pid: 1, host: 'memory'}),
    isAlive: pid => pid === 1,
    sleep: async () => {},
    random: () => 0.5,
    request: async ({url}) => {
      throw new Error(`expected no request, got one for ${url}`);
    },
  };
}
