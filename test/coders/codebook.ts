/** A codebook about no real country, to show that nothing about one stands in the code. */
import {type Codebook, codebookSchema} from '../../src/schema/codebook.js';

export const CODEBOOK: Codebook = codebookSchema.parse({
  schema: 'refrain.codebook/1',
  id: 'islands',
  version: '1.0',
  lexiconVersion: '2.0.0',
  title: 'Two islands',
  source: 'Constructed.',
  sides: {source: 'BB', receiver: 'AA'},
  targets: {
    values: ['alpha', 'beta', 'alpha-beta', 'league', 'all', 'other', 'unknown'].map(id => ({id, name: id})),
    sides: {AA: 'alpha', BB: 'beta'},
    fallback: 'other',
    unknown: 'unknown',
    selfByLanguage: {kk: 'AA'},
    weak: ['all'],
    combinations: [
      {of: ['alpha', 'beta'], is: 'alpha-beta'},
      {of: ['alpha', 'beta', 'league'], is: 'league'},
      {of: ['beta', 'league'], is: 'league'},
    ],
    mixed: 'other',
  },
  agencies: [
    {id: 'by-beta', name: 'by beta', named: ['beta']},
    {id: 'by-pirates', name: 'by pirates', named: ['pirates']},
    {id: 'unnamed', name: 'unnamed'},
  ],
  directions: [{id: 'shared', name: 'shared'}],
  frames: [
    {
      id: 'friendship',
      name: 'Friendship',
      definition: 'A bond.',
      direction: 'shared',
      target: {choose: 'union', joinSelf: true, lookBack: true, ignore: ['self'], otherwise: 'pair'},
    },
    {
      id: 'freedom',
      name: 'Freedom',
      definition: 'Self-rule.',
      direction: 'shared',
      subCodes: ['own', 'norm', 'third'].map(id => ({id, definition: id})),
      subByTarget: {self: 'own', all: 'norm', otherwise: 'third'},
      target: {
        choose: 'nearest',
        within: 6,
        otherwise: 'self',
        bySub: {
          own: {choose: 'none', otherwise: 'self'},
          third: {within: null, ignore: ['self', 'all'], lookBack: true, otherwise: 'other'},
        },
      },
    },
    {
      id: 'raid',
      name: 'Raid',
      definition: 'An attack.',
      direction: 'shared',
      agency: true,
      agencyOtherwise: 'unnamed',
      target: {choose: 'nearest', lookBack: 4, otherwise: null},
    },
  ],
});
