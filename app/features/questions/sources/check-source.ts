import type { QuestionSource, SourceOf } from './question-source.ts';
import type { Offer, Option } from './source-parts.ts';

/** What is wrong with a source, and where; the message is a code with words in both languages. */
export interface SourceFault {
  path: readonly (string | number)[];
  message: SourceFaultCode;
}

export type SourceFaultCode =
  | 'one-correct'
  | 'some-correct'
  | 'repeated'
  | 'blank-without-place'
  | 'place-without-blank'
  | 'blank-twice'
  | 'no-full-share'
  | 'not-an-order'
  | 'dictation-without-audio'
  | 'units-alike';

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

const checkChoice: Check<'choice'> = ({ options }) => [
  ...(correctOf(options) === 1 ? [] : [{ path: ['options'], message: 'one-correct' as const }]),
  ...repeated(options.map(shownOffer), ['options']),
];

const checkMultiple: Check<'multiple'> = ({ options }) => [
  ...(correctOf(options) > 0 ? [] : [{ path: ['options'], message: 'some-correct' as const }]),
  ...repeated(options.map(shownOffer), ['options']),
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
    ...Object.entries(blanks).flatMap(([id, blank]): SourceFault[] => {
      const lost: SourceFault[] = places.includes(id)
        ? []
        : [{ path: ['blanks', id], message: 'blank-without-place' }];
      const isOne =
        blank.kind !== 'choice' || blank.options.filter(({ correct }) => correct).length === 1;
      return isOne
        ? lost
        : [...lost, { path: ['blanks', id, 'options'], message: 'one-correct' as const }];
    }),
  ];
};

const checkMatching: Check<'matching'> = ({ pairs }) =>
  repeated(
    pairs.map(({ left }) => shownOffer(left)),
    ['pairs'],
  );

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
  return isWhole && repeated(right, ['units']).length === 0
    ? []
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
};

/** What is wrong with a source beyond its shape. */
export function checkSource(source: QuestionSource): SourceFault[] {
  const check = CHECKS[source.kind] as ((source: QuestionSource) => SourceFault[]) | undefined;
  return check?.(source) ?? [];
}
