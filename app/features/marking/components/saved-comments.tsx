import { useTranslations } from 'use-intl';
import { Button, Form, Undo } from '#app/ui/index.ts';
import type { SavedComment } from '../comments.server.ts';

/** The comment bank: one's own can be taken out. */
export function SavedComments({ comments }: { comments: readonly SavedComment[] }) {
  const t = useTranslations('marking.comments');
  if (comments.length === 0) return <p>{t('bankNone')}</p>;
  return (
    <ul className="mark-comments">
      {comments.map(({ id, body, shared, isOwn }) => (
        <li key={id}>
          <p className="written">{body}</p>
          {shared ? <p className="small">{t('shared')}</p> : null}
          {isOwn ? (
            <Form method="post">
              <Undo />
              <input type="hidden" name="comment" value={id} />
              <Button kind="quiet">{t('drop')}</Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
