/** The project `init` makes: one frame, one rule, one speaker. */
import {join} from 'node:path';
import {nodeEffects} from '../../src/effects.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {ROOT} from './cli.js';

/** Its folder. */
export const TEMPLATE = join(ROOT, 'templates', 'project');

/** Loaded. */
export function loadedTemplate(): Promise<Project> {
  return loadProject(nodeEffects, TEMPLATE);
}
