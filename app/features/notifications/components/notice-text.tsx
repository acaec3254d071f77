import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Link } from '#app/ui/index.ts';
import type { NoticeView } from '../queries.server.ts';

/** One notice in full, with the page it leads to. */
export function NoticeText({ notice }: { notice: NoticeView }) {
  const t = useTranslations('notices.list');
  const { id, words, link, isRead, createdAt } = notice;
  return (
    <>
      <article lang={words?.locale}>
        <h1>{words?.title ?? t('gone')}</h1>
        <p className="small">
          <DateTime instant={createdAt} time />
        </p>
        {words?.paragraphs.map((paragraph, index) => (
          <p key={index} className="lines">
            {paragraph}
          </p>
        ))}
        {words && link ? (
          <p>
            <Link to={link}>{words.linkLabel}</Link>
          </p>
        ) : null}
      </article>
      {isRead ? null : (
        <Form method="post" action={`/notices/${id}/reading`} reloadDocument>
          <Button>{t('markRead')}</Button>
        </Form>
      )}
    </>
  );
}
