import {describe, expect, it} from 'vitest';
import {renderFailure} from '../../src/cli/messages.js';

describe('renderFailure(error)', () => {
  it.each(['ENOSPC', 'EROFS', 'EACCES'])('names %s as what the machine denies, with its place, and no trace', code => {
    const error = Object.assign(new Error(`${code}: no`), {code, path: '/corpus/raw/x.tmp'});
    const {text, usage} = renderFailure(error);
    expect(text).toMatch(
      /^error system\/denied\n {2}\/corpus\/raw\/x\.tmp: Unexpected refusal of the system \(E.*\), expected .*same call again\.\n$/u,
    );
    expect(usage).toBe(true);
  });

  it('calls everything else a mistake of ours, with its trace', () => {
    const {text, usage} = renderFailure(new Error('expected a number, got none'));
    expect(text).toMatch(/^refrain stopped on a mistake of its own[\s\S]*expected a number, got none\n {4}at /u);
    expect(usage).toBe(false);
  });
});
