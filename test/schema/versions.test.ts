import {describe, expect, it} from 'vitest';
import {parseVersions} from '../../src/schema/versions.js';

const FILE = `schema: refrain.versions/1
groups:
  - documents: [a, b]
  - name: talks
    documents:
      - c
      - d
    note: read side by side
`;

describe('parseVersions(text, place)', () => {
  it('gives groups with the place of every id', () => {
    const {value, messages} = parseVersions(FILE, 'v.yaml');
    expect(messages).toEqual([]);
    expect(value).toEqual([
      {
        name: null,
        documents: [
          {id: 'a', place: 'v.yaml:3:17'},
          {id: 'b', place: 'v.yaml:3:20'},
        ],
      },
      {
        name: 'talks',
        documents: [
          {id: 'c', place: 'v.yaml:6:9'},
          {id: 'd', place: 'v.yaml:7:9'},
        ],
      },
    ]);
  });

  it('gives none for an empty list', () => {
    expect(parseVersions('schema: refrain.versions/1\ngroups: []\n', 'v.yaml').value).toEqual([]);
  });

  it.each([
    ['an id in two groups', '      - d', '      - a', '7:9', 'expected each document once, `a` stands above'],
    ['an id twice in one group', '[a, b]', '[a, a]', '3:20', 'expected each document once, `a` stands above'],
    ['a group of one', '[a, b]', '[a]', '3:16', 'expected at least two ids of documents'],
    ['an unknown key', 'note:', 'notes:', '8:5', 'Unexpected key `notes`'],
    ['another version of the form', 'versions/1', 'versions/2', '1:9', 'expected `refrain.versions/1`'],
  ])('refuses %s, telling where', (_, from, to, place, text) => {
    const {value, messages} = parseVersions(FILE.replace(from, to), 'v.yaml');
    expect(value).toBeNull();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({severity: 'error', place: `v.yaml:${place}`});
    expect(messages[0]?.text).toContain(text);
  });
});
