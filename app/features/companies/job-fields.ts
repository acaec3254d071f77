import type { FieldRule, SectionRule } from './content.ts';
import { PREFECTURE_CODES } from './page-fields.ts';
import { JLPT_LEVELS, OCCUPATIONS, TASKS } from './work-choices.ts';

/** What a task of a job asks of a language. */
export const ASKED_LEVELS = ['alone', 'with-help', 'not-needed'] as const;

const YEN = 99_999_999;

const tasksIn = (language: 'japanese' | 'english'): FieldRule[] =>
  TASKS.map((task) => ({ name: `${language}-${task}`, kind: 'one', choices: ASKED_LEVELS }));

/** 従事すべき業務と就業の場所: right after hiring, and as far as either may change (2024年4月から). */
const WORK: SectionRule[] = [
  {
    name: 'work',
    fields: [
      { name: 'title', kind: 'line', both: true, most: 120 },
      { name: 'occupation', kind: 'one', choices: OCCUPATIONS },
      { name: 'duties', kind: 'text', both: true, most: 1200 },
      { name: 'dutiesRange', kind: 'text', both: true, most: 400 },
    ],
  },
  {
    name: 'place',
    fields: [
      { name: 'prefecture', kind: 'one', choices: PREFECTURE_CODES },
      { name: 'place', kind: 'line', both: true, most: 200 },
      { name: 'placeRange', kind: 'line', both: true, most: 200 },
      { name: 'smoking', kind: 'one', choices: ['none', 'rooms', 'outside', 'allowed'] },
    ],
  },
];

/** 労働契約の期間, 更新の有無・基準・通算上限, 試用期間. */
const CONTRACT: SectionRule = {
  name: 'contract',
  fields: [
    { name: 'contract', kind: 'one', choices: ['open', 'fixed'] },
    ...(
      [
        { name: 'contractMonths', kind: 'number', least: 1, most: 60 },
        { name: 'renewal', kind: 'one', choices: ['none', 'automatic', 'possible'] },
      ] as const
    ).map((field) => ({ ...field, when: { name: 'contract', is: ['fixed'] } })),
    {
      ...{ name: 'renewalGrounds', kind: 'many', when: { name: 'renewal', is: ['possible'] } },
      choices: ['workload', 'record', 'ability', 'business', 'progress'],
    },
    {
      ...{ name: 'renewalLimit', kind: 'one', choices: ['none', 'years', 'times'] },
      when: { name: 'renewal', is: ['automatic', 'possible'] },
    },
    {
      ...{ name: 'renewalMost', kind: 'number', least: 1, most: 20 },
      when: { name: 'renewalLimit', is: ['years', 'times'] },
    },
    { name: 'probation', kind: 'one', choices: ['none', 'same', 'different'] },
    {
      ...{ name: 'probationMonths', kind: 'number', least: 1, most: 12 },
      when: { name: 'probation', is: ['same', 'different'] },
    },
    {
      ...{ name: 'probationTerms', kind: 'line', both: true, most: 200 },
      when: { name: 'probation', is: ['different'] },
    },
    { name: 'dispatch', kind: 'one', choices: ['no', 'yes'] },
    { name: 'recruiterName', kind: 'line', most: 120 },
  ],
};

/** 始業・終業, 休憩, 休日, 所定労働時間を超える労働. */
const HOURS: SectionRule = {
  name: 'hours',
  fields: [
    { name: 'hours', kind: 'one', choices: ['fixed', 'flex', 'shifts', 'discretionary'] },
    { name: 'from', kind: 'time' },
    { name: 'to', kind: 'time' },
    { name: 'break', kind: 'number', least: 0, most: 240 },
    {
      name: 'daysOff',
      kind: 'many',
      choices: ['saturday', 'sunday', 'holidays', 'weekday', 'rota'],
    },
    { name: 'daysOffYear', kind: 'number', least: 52, most: 200 },
    { name: 'overtime', kind: 'one', choices: ['none', 'some'] },
    {
      ...{ name: 'overtimeHours', kind: 'number', least: 1, most: 100 },
      when: { name: 'overtime', is: ['some'] },
    },
  ],
};

/** 賃金, with 固定残業代 by its amount, its hours and that what is above is paid; 社会保険・労働保険. */
const PAY: SectionRule = {
  name: 'pay',
  fields: [
    { name: 'pay', kind: 'one', choices: ['month', 'year', 'hour'] },
    { name: 'payLeast', kind: 'number', least: 1, most: YEN },
    { name: 'payMost', kind: 'number', least: 1, most: YEN },
    { name: 'fixedOvertime', kind: 'one', choices: ['no', 'yes'] },
    ...(
      [
        { name: 'fixedOvertimePay', kind: 'number', least: 1, most: YEN },
        { name: 'fixedOvertimeHours', kind: 'number', least: 1, most: 80 },
        { name: 'fixedOvertimeAbove', kind: 'many', choices: ['paid'] },
      ] as const
    ).map((field) => ({ ...field, when: { name: 'fixedOvertime', is: ['yes'] } })),
    { name: 'payNote', kind: 'line', both: true, most: 200, optional: true },
    { name: 'insurance', kind: 'many', choices: ['health', 'pension', 'employment', 'accident'] },
  ],
};

/** What people of the programme ask first. */
const JETS: SectionRule[] = [
  {
    name: 'jets',
    fields: [
      { name: 'start', kind: 'one', choices: ['august', 'april', 'agreed'] },
      { name: 'status', kind: 'one', choices: ['supported', 'consulted', 'not-supported'] },
      { name: 'careers', kind: 'many', choices: ['graduate', 'second-graduate', 'experienced'] },
      { name: 'housing', kind: 'one', choices: ['provided', 'allowance', 'none'] },
    ],
  },
  { name: 'japanese', fields: tasksIn('japanese') },
  { name: 'english', fields: tasksIn('english') },
];

/** What must be and what would be nice: fields of both, so that they can be matched. */
const REQUIREMENTS: SectionRule = {
  name: 'requirements',
  fields: [
    { name: 'mustJlpt', kind: 'one', choices: ['none', ...JLPT_LEVELS] },
    { name: 'mustStartBy', kind: 'month', optional: true },
    { name: 'mustKinds', kind: 'many', choices: ['ALT', 'CIR', 'SEA'], optional: true },
    { name: 'mustPrefectures', kind: 'many', choices: PREFECTURE_CODES, optional: true },
    { name: 'niceJlpt', kind: 'one', choices: JLPT_LEVELS, optional: true },
    { name: 'niceOccupations', kind: 'many', choices: OCCUPATIONS, optional: true },
    { name: 'nice', kind: 'text', both: true, most: 400, optional: true },
  ],
};

const SELECTION: SectionRule = {
  name: 'selection',
  fields: [
    { name: 'steps', kind: 'text', both: true, most: 600 },
    { name: 'places', kind: 'number', least: 1, most: 500 },
    { name: 'contactName', kind: 'line', most: 120 },
    { name: 'contactEmail', kind: 'email' },
    { name: 'replyDays', kind: 'number', least: 1, most: 60 },
  ],
};

/**
 * What a job says: what the law has a company say where it recruits (職業安定法施行規則 第4条の2, as in
 * force since April 2024), what people of the programme ask, and what the company asks of them.
 */
export const JOB_SECTIONS: readonly SectionRule[] = [
  ...WORK,
  ...[CONTRACT, HOURS, PAY],
  ...JETS,
  ...[REQUIREMENTS, SELECTION],
];
