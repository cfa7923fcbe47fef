import {describe, expect, it} from 'vitest';
import {computeRoganGladen} from '../../src/stats/roganGladen.js';

const of = (count: number, total: number) => ({count, total});

describe('computeRoganGladen({apparent, sensitivity, specificity})', () => {
  it('corrects a share for sensitivity and specificity', () => {
    // R epiR: epi.prev(pos = 23, tested = 150, se = 0.96, sp = 0.89)
    const {estimate} = computeRoganGladen({
      apparent: of(23, 150),
      sensitivity: of(96, 100),
      specificity: of(89, 100),
    });
    expect(estimate).toBeCloseTo(0.05098, 6);
  });

  it('has the delta standard error and the interval of Lang and Reiczigel', () => {
    // R epiR: rogan-gladen with se 120/150, sp 427.5/450
    const found = computeRoganGladen({
      apparent: of(100, 1000),
      sensitivity: of(120, 150),
      specificity: of(427.5, 450),
    });
    expect(found.estimate).toBeCloseTo(0.066667, 6);
    expect(found.se).toBeCloseTo(0.018218, 6);
    expect(found.interval?.low).toBeCloseTo(0.029976, 6);
    expect(found.interval?.high).toBeCloseTo(0.102712, 6);
    expect(found.notes).toEqual([]);
  });

  it('is truncated to 0 and called unstable where less is found than would be found wrongly', () => {
    const {estimate, interval, notes} = computeRoganGladen({
      apparent: of(40, 1000),
      sensitivity: of(120, 150),
      specificity: of(428, 450),
    });
    expect(estimate).toBe(0);
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeGreaterThan(0);
    expect(notes).toEqual(['truncated', 'unstable']);
  });

  it('is truncated to 1', () => {
    const {estimate, notes} = computeRoganGladen({
      apparent: of(990, 1000),
      sensitivity: of(80, 100),
      specificity: of(100, 100),
    });
    expect(estimate).toBe(1);
    expect(notes).toEqual(['truncated']);
  });

  it('is not defined for a coding no better than chance', () => {
    expect(computeRoganGladen({apparent: of(40, 100), sensitivity: of(30, 100), specificity: of(60, 100)})).toEqual({
      estimate: null,
      se: null,
      interval: null,
      notes: ['no-better-than-chance'],
    });
  });

  it.each(['apparent', 'sensitivity', 'specificity'])('is not defined without units for %s', name => {
    const full = {apparent: of(40, 100), sensitivity: of(30, 100), specificity: of(60, 100)};
    expect(computeRoganGladen({...full, [name]: of(0, 0)}).notes).toEqual(['no-units']);
  });
});
