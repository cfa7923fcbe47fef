/** `refrain init`: a new project folder with a small example that runs at once. */
import {join, relative, resolve} from 'node:path';
import type {Effects} from '../effects.js';
import {message, UsageError} from '../model/index.js';

/** Options of {@link init}. */
export interface InitOptions {
  /** The new folder. */
  readonly folder: string;
  /** Folder relative paths start from. */
  readonly from: string;
  /** Folder the example project is copied from. */
  readonly template: string;
}

/**
 * Copy the example project into a folder that is new or empty.
 *
 * @returns The files written, relative to the new folder, in name order.
 * @throws UsageError when something stands there already: nothing is overwritten.
 */
export async function init({folder, from, template}: InitOptions, effects: Effects): Promise<readonly string[]> {
  const target = resolve(from, folder);
  const kind = await effects.kind(target);
  if (kind === 'file' || (kind === 'folder' && (await effects.list(target)).length > 0)) {
    const text = `Unexpected ${kind === 'file' ? 'file' : 'files'} at \`${folder}\`, expected a new or empty folder; choose another name.`;
    throw new UsageError([message('init/not-empty', 'error', text)]);
  }
  const files = await filesBelow(effects, template);
  const names = files.map(file => relative(template, file).replaceAll('\\', '/'));
  for (const [index, file] of files.entries()) {
    await effects.writeText(join(target, names[index] ?? ''), await effects.readText(file));
  }
  return names;
}

async function filesBelow(effects: Effects, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const name of await effects.list(folder)) {
    const path = join(folder, name);
    if ((await effects.kind(path)) === 'folder') files.push(...(await filesBelow(effects, path)));
    else files.push(path);
  }
  return files;
}
