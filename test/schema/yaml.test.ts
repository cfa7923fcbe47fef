import {describe, expect, it} from 'vitest';
import {z} from 'zod';
import {parseYaml} from '../../src/schema/yaml.js';

const schema = z.strictObject({
  schema: z.literal('refrain.test/1'),
  name: z.string().min(1).optional(),
  kind: z.enum(['a', 'b']).default('a'),
  items: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/, 'expected lower-case letters'),
        size: z.int().positive().optional(),
        when: z
          .union([
            z.string(),
            z.strictObject({any: z.array(z.string()), within: z.int().optional()}),
            z.strictObject({rule: z.string()}),
          ])
          .optional(),
      }),
    )
    .default([]),
  lists: z.record(z.string().regex(/^[a-z]+$/, 'expected lower-case letters'), z.array(z.string())).default({}),
});

const HEAD = 'schema: refrain.test/1\n';

describe('parseYaml(text, place, schema)', () => {
  it('gives the value with defaults filled in, past a byte order mark and CRLF', () => {
    const {value, messages} = parseYaml('\uFEFFschema: refrain.test/1\r\nname: x\r\n', 'f.yaml', schema);
    expect(messages).toEqual([]);
    expect(value).toEqual({schema: 'refrain.test/1', name: 'x', kind: 'a', items: [], lists: {}});
  });

  it.each([
    [
      'an unknown key',
      `${HEAD}nmae: x\n`,
      [
        '2:1 schema/unknown-key Unexpected key `nmae` in the file, expected one of `schema`, `name`, `kind`, `items`, `lists`; correct or remove it.',
      ],
    ],
    [
      'a missing key',
      'name: x\n',
      ['1:1 schema/missing-key Missing key `schema` in the file, expected `refrain.test/1`; add it.'],
    ],
    [
      'a missing key inside',
      `${HEAD}items:\n  - size: 1\n`,
      ['3:5 schema/missing-key Missing key `id` in `items[0]`, expected text; add it.'],
    ],
    [
      'a newer version',
      'schema: refrain.test/2\n',
      ['1:9 schema/unexpected-value Unexpected `refrain.test/2` for `schema`, expected `refrain.test/1`; correct it.'],
    ],
    [
      'a number for text',
      `${HEAD}name: 007\n`,
      ['2:7 schema/unexpected-value Unexpected `007` for `name`, expected text; put the value in quotes.'],
    ],
    [
      'an empty value',
      `${HEAD}name:\n`,
      ['2:1 schema/unexpected-value Unexpected empty value for `name`, expected text; put the value in quotes.'],
    ],
    [
      'empty text',
      `${HEAD}name: ""\n`,
      ['2:7 schema/unexpected-value Unexpected `""` for `name`, expected at least 1 character(s); correct it.'],
    ],
    [
      'a value not listed',
      `${HEAD}kind: c\n`,
      ['2:7 schema/unexpected-value Unexpected `c` for `kind`, expected one of `a`, `b`; correct it.'],
    ],
    [
      'a wrong form',
      `${HEAD}items: [{id: A-1}]\n`,
      ['2:14 schema/unexpected-value Unexpected `A-1` for `items[0].id`, expected lower-case letters; correct it.'],
    ],
    [
      'a number too small',
      `${HEAD}items: [{id: a, size: 0}]\n`,
      ['2:23 schema/unexpected-value Unexpected `0` for `items[0].size`, expected at least 0 exclusive; correct it.'],
    ],
    [
      'a mapping for a list',
      `${HEAD}items: {id: a}\n`,
      ['2:8 schema/unexpected-value Unexpected mapping for `items`, expected a list; correct it.'],
    ],
    [
      'a wrong key of a record',
      `${HEAD}lists:\n  A1: [x]\n`,
      ['3:3 schema/unknown-key Unexpected key `A1` in `lists`, expected lower-case letters; correct or remove it.'],
    ],
    [
      'the closest alternative of a union',
      `${HEAD}items: [{id: a, when: {any: [x], wihtin: 2}}]\n`,
      [
        '2:34 schema/unknown-key Unexpected key `wihtin` in `items[0].when`, expected one of `any`, `within`; correct or remove it.',
      ],
    ],
    [
      'no alternative of a union',
      `${HEAD}items: [{id: a, when: 3}]\n`,
      ['2:23 schema/unexpected-value Unexpected `3` for `items[0].when`, expected text or a mapping; correct it.'],
    ],
    [
      'a duplicate key and another problem',
      `${HEAD}name: x\nname: y\nkind: c\n`,
      [
        '3:1 schema/duplicate-key Unexpected second key `name`, expected each key once; merge the two or rename one.',
        '4:7 schema/unexpected-value Unexpected `c` for `kind`, expected one of `a`, `b`; correct it.',
      ],
    ],
    [
      'an alias and its anchor',
      `${HEAD}items: &x [*x]\n`,
      [
        '2:11 schema/alias Unexpected `&x`, expected the value itself; write it out, or put text in quotes.',
        '2:12 schema/alias Unexpected `*x`, expected the value itself; write it out, or put text in quotes.',
      ],
    ],
    [
      'an empty file',
      '# nothing\n',
      ['1:1 schema/empty Unexpected empty file, expected keys and values; fill it or remove it.'],
    ],
    [
      'an unknown tag',
      `${HEAD}name: !!js x\n`,
      ['2:7 schema/yaml-syntax Unexpected `!!js x`, expected valid YAML: Unresolved tag: tag:yaml.org,2002:js'],
    ],
  ])('reports %s at its line and column', (_, text, expected) => {
    const {value, messages} = parseYaml(text, 'f.yaml', schema);
    expect(messages.map(({place, rule, text: words}) => `${place} ${rule} ${words}`)).toEqual(
      expected.map(line => `f.yaml:${line}`),
    );
    expect(messages.every(({severity}) => severity === 'error')).toBe(true);
    expect(value).toBeNull();
  });

  it.each([
    ['a tab as indent', `${HEAD}items:\n\t- id: a\n`],
    ['an open bracket', `${HEAD}items: [a\n`],
    ['two documents', `${HEAD}---\n${HEAD}`],
  ])('reports %s as a syntax problem and checks no further', (_, text) => {
    const {value, messages} = parseYaml(text, 'f.yaml', schema);
    expect(value).toBeNull();
    expect(new Set(messages.map(({rule}) => rule))).toEqual(new Set(['schema/yaml-syntax']));
    expect(messages[0]?.place).toMatch(/^f\.yaml:\d+:\d+$/);
  });
});
