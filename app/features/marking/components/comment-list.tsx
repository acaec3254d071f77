import type { ReactNode } from 'react';
import { clockOf } from '#app/ui/index.ts';
import type { CommentView } from '../views.ts';

interface CommentListProps {
  comments: readonly CommentView[];
  /** The text that they may stand on. */
  text: string | null;
  words: { at: (time: string) => string; quote: (text: string) => string };
  onSeek: (seconds: number) => void;
  /** What can be done with one. */
  actions?: (comment: CommentView) => ReactNode;
}

/** Comments with their places: a time to listen from, or the words they stand on. */
export function CommentList({ comments, text, words, onSeek, actions }: CommentListProps) {
  return (
    <ol className="mark-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          {comment.atSeconds === null ? null : (
            <button
              type="button"
              className="button quiet"
              onClick={() => onSeek(comment.atSeconds ?? 0)}
            >
              {words.at(clockOf(comment.atSeconds))}
            </button>
          )}
          {text !== null && comment.from !== null && comment.to !== null ? (
            <p className="small">{words.quote(text.slice(comment.from, comment.to))}</p>
          ) : null}
          <p className="written">{comment.body}</p>
          {actions?.(comment)}
        </li>
      ))}
    </ol>
  );
}
