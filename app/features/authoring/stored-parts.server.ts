import type { StoredQuestion } from '#app/features/banks/exports.ts';
import type { QuestionKey } from '#app/features/questions/exports.ts';

type Bilingual = { en: string; ja: string };
export type Key<K extends QuestionKey['kind']> = Extract<QuestionKey, { kind: K }>;
export type Asked<K extends QuestionKey['kind']> = Extract<
  StoredQuestion['content']['question'],
  { kind: K }
>;
type Offer = { id: string; jp?: string; last?: true } & Partial<Bilingual>;

/** Words as an author writes them: one text where both languages have the same. */
export const words = ({ en, ja }: Bilingual) => (en === ja ? en : { en, ja });
export const filled = (given: Bilingual | null | undefined) =>
  given?.en && given.ja ? words(given) : undefined;

function offer(given: Offer) {
  const { id, jp, en = '', ja = '' } = given;
  return jp === undefined ? { id, text: words({ en, ja }) } : { id, jp };
}

export function optionsOf(
  question: Asked<'choice'> | Asked<'multiple'>,
  { correct, feedback }: { correct: readonly string[]; feedback: Record<string, Bilingual> },
) {
  return question.options.map((option) => ({
    ...offer(option as Offer),
    ...(correct.includes(option.id) ? { correct: true } : {}),
    feedback: filled(feedback[option.id]),
    ...(option.last ? { last: true } : {}),
  }));
}

export function typed(key: Key<'typed'> | Key<'kanji-reading'> | Key<'dictation'>) {
  const { accepted, alternatives, kana, near, point, shown } = key;
  const first = shown.includes('{') ? [shown, ...accepted.slice(1)] : accepted;
  return {
    accepted: first,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(kana === 'exact' ? { kana } : {}),
    ...{ near, point },
  };
}

export const short = ({ accepted, matchCase }: Pick<Key<'short'>, 'accepted' | 'matchCase'>) => ({
  accepted: accepted.map(({ text, share, words: said }) =>
    share === 1 && !said ? text : { text, share, feedback: filled(said) },
  ),
  ...(matchCase ? { matchCase: true } : {}),
});

export const numeric = (key: Omit<Key<'numeric'>, 'kind' | 'explain' | 'tests'>) => ({
  value: key.value,
  ...(key.tolerance ? { tolerance: key.tolerance } : {}),
  ...(key.relative ? { relative: true } : {}),
  ...(key.units.length > 0 ? { units: key.units, unitShare: key.unitShare } : {}),
});

export function cloze(question: Asked<'cloze'>, key: Key<'cloze'>) {
  const text = question.parts.map((part) => (typeof part === 'string' ? part : `[[${part.id}]]`));
  const blanks = Object.entries(key.blanks).map(([id, blank]) => {
    const part = question.parts.find((each) => typeof each !== 'string' && each.id === id);
    const options = typeof part === 'object' ? (part.options ?? []) : [];
    return [id, { kind: blank.kind, worth: blank.worth, ...blankOf(blank, options) }] as const;
  });
  return { text: text.join(''), lang: question.lang, blanks: Object.fromEntries(blanks) };
}

function blankOf(
  blank: Key<'cloze'>['blanks'][string],
  options: readonly { id: string; text: string }[],
) {
  switch (blank.kind) {
    case 'typed':
      return typed(blank as never);
    case 'short':
      return short(blank);
    case 'numeric': {
      const { value, tolerance, relative } = blank;
      return numeric({ value, tolerance, relative, units: [], unitShare: 0 });
    }
    case 'choice':
      return {
        options: options.map(({ id, text }) => ({
          text,
          ...(id === blank.correct ? { correct: true } : {}),
        })),
      };
  }
}

export function matching({ left, right }: Asked<'matching'>, { pairs }: Key<'matching'>) {
  const rightOf = (id: string) => right.find((each) => each.id === pairs[id]);
  const used = new Set(Object.values(pairs));
  return {
    pairs: left.map((each) => ({
      left: offer(each as Offer),
      right: offer((rightOf(each.id) ?? each) as Offer),
    })),
    spare: right.filter(({ id }) => !used.has(id)).map((each) => offer(each as Offer)),
  };
}

export function ordering(
  { tiles }: Asked<'ordering'>,
  { orders: [first = [], ...others] }: Key<'ordering'>,
) {
  const text = (id: string) => tiles.find((tile) => tile.id === id)?.jp ?? '';
  const spare = tiles.filter(({ id }) => !first.includes(id)).map(({ jp }) => jp);
  return {
    tiles: first.map(text),
    ...(spare.length > 0 ? { spare } : {}),
    ...(others.length > 0
      ? { alsoRight: others.map((order) => order.map((id) => first.indexOf(id))) }
      : {}),
  };
}

export const scales = (statements: readonly ({ id: string } & Bilingual)[]) =>
  statements.map(({ id, en, ja }) => ({ id, text: words({ en, ja }) }));

export const rubric = (given: Asked<'essay'>['rubric']) =>
  given.map(({ id, name, levels }) => ({
    ...{ id, name: words(name) },
    levels: levels.map((level) => ({
      ...{ id: level.id, points: level.points, name: words(level.name) },
      words: filled(level.words),
    })),
  }));
