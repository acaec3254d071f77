import { JapaneseText } from '#app/ui/index.ts';
import type { Part } from '../workbook-view.ts';

/** What a course says of a piece, in paragraphs. */
export function PieceText({ lines }: { lines: readonly Part[][] }) {
  return lines.map((parts, index) => (
    <p key={index}>
      <PieceLine parts={parts} />
    </p>
  ));
}

/** One line of it, for a heading. */
export function PieceLine({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) =>
    'ruby' in part ? (
      <JapaneseText key={index} text={part.ruby} />
    ) : (
      <span key={index} lang={part.lang}>
        {part.text}
      </span>
    ),
  );
}
