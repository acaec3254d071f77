import type { Case } from './fault-case.ts';
import { ALL_KINDS, quizCourse } from './quiz-course.ts';

const FILE = `quizzes/01-${ALL_KINDS}.yaml`;

/** What is wrong, what is written instead of what, a text on the faulty line, and what is asked for. */
const FAULTS: [string, readonly [string, string], string, RegExp][] = [
  [
    'a choice that leads to no scene',
    ['next: classroom', 'next: gym'],
    'next: gym',
    /id of a scene/u,
  ],
  ['a choice that ends with no judgement', ['end: lost', 'end: bad'], 'end: bad', /a judgement/u],
  [
    'a choice that leads on and ends',
    ['next: classroom', 'next: classroom\n                end: lost'],
    'id: wait',
    /either next/u,
  ],
  [
    'a choice that neither leads on nor ends',
    ['                end: lost\n', ''],
    'id: song',
    /either next/u,
  ],
  ['a scene that nobody can reach', ['next: classroom', 'end: lost'], 'id: classroom', /leads to/u],
  [
    'a path that comes back to where it was',
    ['end: put-right', 'next: staff-room'],
    'next: staff-room',
    /every story ends/u,
  ],
  ['no path of share 1', ['share: 1, en', 'share: 0.9, en'], 'judgements:', /share: 1/u],
  [
    'a judgement that no path ends with',
    ['end: lost', 'end: put-right'],
    'id: lost',
    /some path ends/u,
  ],
  ['two scenes of one id', ['- id: classroom', '- id: staff-room'], '- id: staff-room', /once/u],
  ['two choices of one id in a scene', ['id: agree', 'id: song'], 'id: song', /each id once/u],
  ['two judgements of one id', ['id: lost, share', 'id: in-time, share'], 'id: in-time', /once/u],
  [
    'a choice of which no better way is told',
    [
      `                better: { en: A question in the morning costs a minute., ja: 朝の一言なら一分で済みます。 }\n`,
      '',
    ],
    'id: wait',
    /better:/u,
  ],
];

const REPEATED = /^two (?:scenes|choices|judgements)/u;

/** Ways in which a scenario leads nowhere, or is not judged. */
export const SCENARIO_CASES: Case[] = FAULTS.map(([title, [from, to], on, expected]) => ({
  ...{ code: 'question-shape', title, file: FILE, on, expected },
  // The second of two is at fault.
  ...(REPEATED.test(title) ? { isLast: true as const } : {}),
  files: () => {
    const files = quizCourse();
    const text = String(files.get(FILE));
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return files.set(FILE, text.replace(from, to));
  },
}));
