import type { PublicQuestion } from './question.ts';

function partsOf(question: PublicQuestion) {
  if (question.kind === 'choice') return question.options;
  return question.kind === 'ordering' ? question.tiles : [];
}

const silent = <P extends object>(part: P): P => ({ ...part, hear: undefined });

/** What is asked: a question without the sounds that only help to read it. */
export function withoutPartClips(question: PublicQuestion): PublicQuestion {
  if (question.kind === 'choice') return { ...question, options: question.options.map(silent) };
  return question.kind === 'ordering'
    ? { ...question, tiles: question.tiles.map(silent) }
    : question;
}

/** Every clip that a question lets hear, its passage's and its parts' too. */
export function clipsIn(question: PublicQuestion): string[] {
  return [
    ...(question.hear ? [question.hear] : []),
    ...(question.stimulus?.hear ?? []),
    ...partClips(question).values(),
  ];
}

/** The clips of a question's tiles or options, by their ids. Versions published earlier have none. */
export function partClips(question: PublicQuestion): Map<string, string> {
  return new Map(
    partsOf(question).flatMap((part) =>
      'hear' in part && part.hear ? [[part.id, part.hear] as const] : [],
    ),
  );
}
