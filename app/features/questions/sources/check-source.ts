import type { BlankSource } from './question-fields.ts';
import type { QuestionSource, SourceOf } from './question-source.ts';
import { checkScenario } from './check-scenario.ts';
import { checkHalves, idsTelling, idsTwice, placed } from './check-ids.ts';
import type { Offer, Option, RubricSource } from './source-parts.ts';

/** What is wrong with a source, and where; the message is a code with words in both languages. */
export interface SourceFault {
  path: readonly (string | number)[];
  message: SourceFaultCode;
}

export type SourceFaultCode =
  | 'one-correct'
  | 'some-correct'
  | 'repeated'
  | 'id-twice'
  | 'id-tells'
  | 'blank-without-place'
  | 'place-without-blank'
  | 'blank-twice'
  | 'no-full-share'
  | 'not-an-order'
  | 'dictation-without-audio'
  | 'words-of-japanese'
  | 'units-alike'
  | 'next-or-end'
  | 'next-unknown'
  | 'end-unknown'
  | 'scene-unreached'
  | 'scene-again'
  | 'judgement-unreached'
  | 'no-best-path'
  | 'better-missing';

type Check<K extends QuestionSource['kind']> = (source: SourceOf<K>) => SourceFault[];

/** What tells two offers apart: what they show. */
export function shownOffer({ jp, text }: Pick<Offer, 'jp' | 'text'>): string {
  return JSON.stringify(jp ?? text ?? null).normalize('NFKC');
}

function repeated(shown: readonly string[], at: readonly (string | number)[]): SourceFault[] {
  return shown.flatMap((each, index) =>
    shown.indexOf(each) < index ? [{ path: [...at, index], message: 'repeated' as const }] : [],
  );
}

const correctOf = (options: readonly Option[]) => options.filter(({ correct }) => correct).length;

const optionIds = (options: readonly Option[]): SourceFault[] => {
  const all = placed(options, ['options']);
  return [...idsTwice(all), ...idsTelling(all)];
};

const checkChoice: Check<'choice'> = ({ options }) => [
  ...(correctOf(options) === 1 ? [] : [{ path: ['options'], message: 'one-correct' as const }]),
  ...repeated(options.map(shownOffer), ['options']),
  ...optionIds(options),
];

const checkMultiple: Check<'multiple'> = ({ options }) => [
  ...(correctOf(options) > 0 ? [] : [{ path: ['options'], message: 'some-correct' as const }]),
  ...repeated(options.map(shownOffer), ['options']),
  ...optionIds(options),
];

const checkShort: Check<'short'> = ({ accepted }) =>
  accepted.some((form) => typeof form === 'string' || (form.share ?? 1) === 1)
    ? []
    : [{ path: ['accepted'], message: 'no-full-share' }];

/** The places of a running text, in their order. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\[\[([a-z0-9-]{1,40})\]\]/gu)].map(([, id = '']) => id);
}

const checkCloze: Check<'cloze'> = ({ text, blanks }) => {
  const places = placesIn(text);
  return [
    ...places.flatMap((id, index): SourceFault[] =>
      places.indexOf(id) < index ? [{ path: ['text'], message: 'blank-twice' }] : [],
    ),
    ...(places.length > 0 && places.every((id) => Object.hasOwn(blanks, id))
      ? []
      : [{ path: ['text'], message: 'place-without-blank' as const }]),
    ...Object.entries(blanks).flatMap(([id, blank]): SourceFault[] => [
      ...(places.includes(id)
        ? []
        : [{ path: ['blanks', id], message: 'blank-without-place' as const }]),
      ...(blank.kind === 'choice' ? checkBlankOptions(blank, ['blanks', id, 'options']) : []),
    ]),
  ];
};

function checkBlankOptions(
  { options }: Extract<BlankSource, { kind: 'choice' }>,
  path: SourceFault['path'],
): SourceFault[] {
  const isOne = options.filter(({ correct }) => correct).length === 1;
  return [
    ...(isOne ? [] : [{ path, message: 'one-correct' as const }]),
    ...repeated(options.map(shownOffer), path),
  ];
}

const checkMatching: Check<'matching'> = ({ pairs, spare = [] }) => {
  const lefts = pairs.map(({ left }, index) => ({ ...left, path: ['pairs', index, 'left'] }));
  const rights = [
    ...pairs.map(({ right }, index) => ({ offer: right, path: ['pairs', index, 'right'] })),
    ...spare.map((offer, index) => ({ offer, path: ['spare', index] })),
  ];
  return [
    ...repeated(lefts.map(shownOffer), ['pairs']),
    ...idsTwice(lefts),
    ...checkHalves(rights.map((half) => ({ ...half, shown: shownOffer(half.offer) }))),
    // Halves of one id would be seen to belong together.
    ...pairs.flatMap(({ left, right }, index): SourceFault[] =>
      left.id !== undefined && left.id === right.id
        ? [{ path: ['pairs', index, 'right', 'id'], message: 'id-tells' }]
        : [],
    ),
  ];
};

/** Marks hang on the ids of criteria and levels. */
const checkRubric = ({ rubric }: { rubric: RubricSource }): SourceFault[] => [
  ...idsTwice(placed(rubric, ['rubric'])),
  ...rubric.flatMap(({ levels }, index) => idsTwice(placed(levels, ['rubric', index, 'levels']))),
];

/** Japanese has no words that could be counted. */
const checkEssay: Check<'essay'> = (source) => [
  ...checkRubric(source),
  ...(source.answerIn === 'ja' && source.limit?.of === 'words'
    ? [{ path: ['limit', 'of'], message: 'words-of-japanese' as const }]
    : []),
];

const checkStatements: Check<'can-do'> = ({ statements }) =>
  idsTwice(placed(statements, ['statements']));

const checkSurvey: Check<'survey'> = ({ statements, scale }) => [
  ...idsTwice(placed(statements, ['statements'])),
  ...idsTwice(placed(scale, ['scale'])),
];

const checkOrdering: Check<'ordering'> = ({ tiles, spare = [], alsoRight = [] }) => {
  const sorted = tiles.map((_, index) => index).join(' ');
  const isOrder = (order: readonly number[]) =>
    [...order].sort((a, b) => a - b).join(' ') === sorted;
  return [
    ...repeated([...tiles, ...spare], ['tiles']),
    ...alsoRight.flatMap((order, index): SourceFault[] =>
      isOrder(order) ? [] : [{ path: ['alsoRight', index], message: 'not-an-order' }],
    ),
  ];
};

const checkDictation: Check<'dictation'> = ({ audio, stimulus }) =>
  audio || stimulus?.audio ? [] : [{ path: ['audio'], message: 'dictation-without-audio' }];

/** Two right units of one size cannot both be meant. */
const checkNumeric: Check<'numeric'> = ({ units = [] }) => {
  const right = units.filter(({ wrong }) => !wrong).map(({ factor = 1 }) => String(factor));
  const isWhole = units.length === 0 || right.length > 0;
  const named = units.map(({ text }) => text.normalize('NFKC').trim().toLowerCase());
  return isWhole && repeated(right, ['units']).length === 0
    ? repeated(named, ['units'])
    : [{ path: ['units'], message: 'units-alike' }];
};

const CHECKS: { [K in QuestionSource['kind']]?: Check<K> } = {
  choice: checkChoice,
  multiple: checkMultiple,
  short: checkShort,
  cloze: checkCloze,
  matching: checkMatching,
  ordering: checkOrdering,
  dictation: checkDictation,
  numeric: checkNumeric,
  scenario: checkScenario,
  essay: checkEssay,
  spoken: checkRubric,
  file: checkRubric,
  'can-do': checkStatements,
  survey: checkSurvey,
};

/** What is wrong with a source beyond its shape. */
export function checkSource(source: QuestionSource): SourceFault[] {
  const check = CHECKS[source.kind] as ((source: QuestionSource) => SourceFault[]) | undefined;
  return check?.(source) ?? [];
}
