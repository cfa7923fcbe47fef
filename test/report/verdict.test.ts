import {describe, expect, it} from 'vitest';
import {judge} from '../../src/report/verdict.js';
import {compared} from './comparisons.js';

describe('judge(row)', () => {
  it.each([
    ['more', {}],
    ['less', {ratio: {value: 0.5, low: 0.3, high: 0.8}}],
    ['no-difference', {q: 0.4, ratio: {value: 1.1, low: 0.7, high: 1.6}}],
    ['unclear', {q: 0.4}],
    ['unclear', {q: 0.01, ratio: {value: 1.1, low: 0.7, high: 1.6}}],
    ['more', {q: 0.01, ratio: {value: 3, low: null, high: null}, notes: ['few-events']}],
    ['few-events', {q: 0.4, ratio: {value: 3, low: null, high: null}, notes: ['few-events']}],
    ['unclear', {q: 0.01, ratio: {value: 0.48, low: null, high: null}, notes: ['zero-corrected']}],
    ['untested', {p: null, q: null}],
    ['untested', {ratio: {value: null, low: null, high: null}}],
    ['nothing-coded', {notes: ['nothing-coded']}],
    ['no-speech', {notes: ['no-speech']}],
  ] as const)('finds %s', (verdict, changes) => {
    expect(judge(compared(changes))).toBe(verdict);
  });
});
