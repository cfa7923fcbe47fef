import {describe, expect, it} from 'vitest';
import {renderClientScript} from '../../src/report/clientScript.js';

describe('renderClientScript', () => {
  const script = renderClientScript();
  it('is a program that refers to no module', () => {
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/__vi|import\(|require\(|\bimport\b.*from/);
  });
  it('cannot end its element', () => {
    expect(script).not.toMatch(/<\/script|<!--/i);
  });
  it('writes text, never markup', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
