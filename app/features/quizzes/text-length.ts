import type { PublicQuestion, TextLimit } from '#app/features/questions/exports.ts';

type Asked = Pick<Extract<PublicQuestion, { kind: 'essay' }>, 'limit' | 'answerIn'>;

/**
 * What the length of an answer is counted in: Japanese has no spaces between words, so it is counted in
 * characters whatever its limit was written in.
 */
export function countedIn({ limit, answerIn }: Asked): TextLimit['of'] {
  return answerIn === 'ja' ? 'characters' : (limit?.of ?? 'words');
}

/** How long a text is, in what is counted. Spaces and line breaks are no characters. */
export function lengthOf(text: string, of: TextLimit['of']): number {
  if (of === 'words') return text.trim() ? text.trim().split(/\s+/u).length : 0;
  return [...text.replaceAll(/\s/gu, '')].length;
}
