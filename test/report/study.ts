/** The made-up study: invented speakers, periods and contrasts. */
import type {ResolvedContrast} from '../../src/analysis/compare.js';
import type {MeasurePlan} from '../../src/analysis/measure.js';
import type {Actor, Period} from '../../src/model/index.js';
import {days} from '../support/records.js';

export const FRAMES = ['friendship', 'sovereignty', 'foreign-plot', 'shared-security'];
export const LANGUAGES = ['en', 'ru'];

const actor = (id: string, name: string, side: string, from: string, to: string | null): Actor => ({
  id,
  name,
  side,
  tenures: [{office: 'president', side, from, to}],
  forms: [name],
});

export const PEOPLE: readonly Actor[] = [
  actor('speaker-a', 'Speaker A', 'AA', '2019-03-20', null),
  actor('speaker-b', 'Speaker B', 'AA', '1992-01-01', '2019-03-20'),
  actor('speaker-c', 'Speaker C', 'CC', '2000-05-07', null),
];

export const PERIODS: readonly Period[] = [
  {id: 'P0', name: 'Baseline', from: '1992-01-01', to: '2010-01-01'},
  {id: 'P1', name: 'Chair and concept', from: '2010-01-01', to: '2014-02-20'},
  {id: 'P2', name: 'Treaty years', from: '2014-02-20', to: '2019-03-20'},
  {id: 'P3', name: 'A in office before January', from: '2019-03-20', to: '2022-01-02'},
  {id: 'P4', name: 'January events and talks', from: '2022-01-02', to: '2022-02-24'},
  {id: 'P5', name: 'The year of the invasion', from: '2022-02-24', to: '2023-01-01'},
  {id: 'P6', name: 'Since 2023', from: '2023-01-01', to: null},
];

const BEFORE_DAYS = {from: '2019-03-20', to: '2022-01-02'};
const AFTER_DAYS = {from: '2022-01-02', to: null};
export const BEFORE = days('before January 2022', BEFORE_DAYS);
export const AFTER = days('from January 2022', AFTER_DAYS);

const inOffice = {office: ['president']};

export const CONTRASTS: readonly ResolvedContrast[] = [
  {
    id: 'a-january',
    name: 'Speaker A before and after January',
    note: 'Seven weeks.',
    reference: days('before January 2022', BEFORE_DAYS, {speaker: ['speaker-a'], ...inOffice}),
    target: days('from January 2022', AFTER_DAYS, {speaker: ['speaker-a'], ...inOffice}),
    declared: true,
  },
  {
    id: 'c-january',
    name: 'Speaker C before and after January',
    note: '',
    reference: days('before January 2022', BEFORE_DAYS, {speaker: ['speaker-c'], ...inOffice}),
    target: days('from January 2022', AFTER_DAYS, {speaker: ['speaker-c'], ...inOffice}),
    declared: true,
  },
  {
    id: 'a-invasion',
    name: 'Speaker A, January to the invasion against the time after it',
    note: '',
    reference: days(
      'January 2022 to the invasion',
      {from: '2022-01-02', to: '2022-02-24'},
      {speaker: ['speaker-a'], ...inOffice},
    ),
    target: days('after the invasion', {from: '2022-02-24', to: null}, {speaker: ['speaker-a'], ...inOffice}),
    declared: true,
  },
  {
    id: 'side-look',
    name: 'Both speakers of AA, a later idea',
    note: '',
    reference: days('before January 2022', BEFORE_DAYS, {side: ['AA'], ...inOffice}),
    target: days('from January 2022', AFTER_DAYS, {side: ['AA'], ...inOffice}),
    declared: false,
  },
];

export const PLAN: MeasurePlan = {
  frames: FRAMES.map(id => ({id, languages: LANGUAGES, declared: true})),
  speakers: PEOPLE,
  office: 'president',
  periods: PERIODS,
  contrasts: CONTRASTS,
  seed: 7,
  replicates: 2000,
  confidence: 0.95,
  draws: 999,
  exactLimit: 2000,
};
