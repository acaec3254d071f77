import { Fragment } from 'react';
import type { CommentView } from '../views.ts';

interface HandedTextProps {
  text: string;
  lang: 'ja' | 'en';
  comments: readonly CommentView[];
}

/** A text as it was written, with what comments stand on shown in it; nothing but the text is in it. */
export function HandedText({ text, lang, comments }: HandedTextProps) {
  return (
    <p className="written handed" lang={lang} data-handed>
      {piecesOf(text, comments).map(({ from, piece, numbers }) =>
        numbers.length > 0 ? (
          <mark key={from} data-number={numbers.join(' ')}>
            {piece}
          </mark>
        ) : (
          <Fragment key={from}>{piece}</Fragment>
        ),
      )}
    </p>
  );
}

/** The text cut where comments begin and end, each piece with the numbers of the comments on it. */
export function piecesOf(text: string, comments: readonly CommentView[]) {
  const placed = comments.map(({ from, to }, index) => ({ from, to, number: index + 1 }));
  const cuts = placed.flatMap(({ from, to }) => (from === null || to === null ? [] : [from, to]));
  const inside = cuts.filter((cut) => cut > 0 && cut < text.length);
  const ends = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
  return ends.slice(0, -1).map((from, index) => {
    const to = ends[index + 1] ?? text.length;
    const covers = placed.filter(
      (each) => each.from !== null && each.to !== null && each.from < to && each.to > from,
    );
    return { from, piece: text.slice(from, to), numbers: covers.map(({ number }) => number) };
  });
}
