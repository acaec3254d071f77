import type { Rubric } from '#app/features/questions/exports.ts';

const DAY_MS = 86_400_000;

/** When learners are told to expect what was submitted at an instant back, by the days that their quiz names. */
export function expectedBack(submittedAt: Date, { markingDays }: { markingDays: number }): Date {
  return new Date(submittedAt.getTime() + markingDays * DAY_MS);
}

/** A level of each criterion, by their ids. */
export type Levels = Readonly<Record<string, string>>;

/** The levels that a rubric knows; what else was sent is left out. */
export function knownLevels(rubric: Rubric, levels: Levels): Record<string, string> {
  return Object.fromEntries(
    rubric.flatMap(({ id, levels: offered }) => {
      const given = levels[id];
      return given !== undefined && offered.some((level) => level.id === given)
        ? [[id, given]]
        : [];
    }),
  );
}

/** Criteria without a level yet, in their order. */
export function openCriteria(rubric: Rubric, levels: Levels): string[] {
  const known = knownLevels(rubric, levels);
  return rubric.flatMap(({ id }) => (id in known ? [] : [id]));
}

/** The points of each criterion and the most it gives. */
export function pointsOf(rubric: Rubric, levels: Levels): { given: number; most: number } {
  const known = knownLevels(rubric, levels);
  return rubric.reduce(
    (sum, { id, levels: offered }) => ({
      given: sum.given + (offered.find((level) => level.id === known[id])?.points ?? 0),
      most: sum.most + Math.max(...offered.map(({ points }) => points)),
    }),
    { given: 0, most: 0 },
  );
}

/** Share of the question's points, between 0 and 1: the points of the levels given, of the most there are. */
export function shareOf(rubric: Rubric, levels: Levels): number {
  const { given, most } = pointsOf(rubric, levels);
  return most > 0 ? given / most : 0;
}

/** What an answer is called while nobody is to know whose it is. */
export function codeOf(id: string): string {
  return id.replaceAll('-', '').slice(-5).toUpperCase();
}

/** A piece of a text that a comment may be put on. */
export interface Sentence {
  /** In UTF-16 units, the second not included. */
  from: number;
  to: number;
}

const END = /[。．！？!?]+[」』）)"']*|\n+/gu;

/** The sentences of a text, Japanese or English, each without the spaces around it. */
export function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(END)].map((end) => end.index + end[0].length);
  const cuts = [0, ...ends, text.length];
  return cuts.slice(1).flatMap((end, index) => {
    const raw = text.slice(cuts[index], end);
    const from = (cuts[index] ?? 0) + (raw.length - raw.trimStart().length);
    const to = from + raw.trim().length;
    return to > from ? [{ from, to }] : [];
  });
}
