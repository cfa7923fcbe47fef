import {describe, expect, it} from 'vitest';
import {firstElement, isPageStart} from '../../src/readers/markupStart.js';

describe('firstElement(start)', () => {
  it.each([
    ['<html lang="en">', 'html'],
    ['  \n<!DOCTYPE html>', '!DOCTYPE'],
    ['<?xml version="1.0"?>\n<!-- a --> <!-- b --><tei:TEI xmlns="x">', 'tei:TEI'],
    ['<br/>', 'br'],
    ['<body', 'body'],
    ['<!-- never closed <html>', null],
    ['<?xml never closed', null],
    ['words <html>', null],
    ['< html>', null],
    ['', null],
  ])('%j begins with %j', (start, expected) => {
    expect(firstElement(start)).toBe(expected);
  });

  it('takes time with the length only, however many comments stand before text', () => {
    const start = `${'<!---->'.repeat(100_000)}text`;
    const before = performance.now();
    expect(firstElement(start)).toBeNull();
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('isPageStart(start)', () => {
  it.each([
    ['<!doctype html><p>', true],
    ['<!-- x --><HTML>', true],
    ['<htmlish>', false],
    ['<TEI>', false],
  ])('%j: %j', (start, expected) => {
    expect(isPageStart(start)).toBe(expected);
  });
});
