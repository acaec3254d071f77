import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, Row, Rows } from '#app/ui/index.ts';
import type { NoticeView } from '../queries.server.ts';

/** Notices, newest first: a press opens one and says that it was read. */
export function NoticeRows({ notices }: { notices: readonly NoticeView[] }) {
  const t = useTranslations('notices.list');
  return (
    <Rows>
      {notices.map(({ id, words, isRead, createdAt }) => (
        <Row
          key={id}
          state={isRead ? 'done' : 'open'}
          stateLabel={isRead ? t('read') : t('unread')}
          title={
            <Form method="post" action={`/notices/${id}/reading`} reloadDocument>
              <Button kind="quiet" className="row-button" lang={words?.locale}>
                {words?.title ?? t('gone')}
              </Button>
            </Form>
          }
          meta={
            <>
              {isRead ? null : <strong>{t('unread')}</strong>} <DateTime instant={createdAt} time />
            </>
          }
        />
      ))}
    </Rows>
  );
}
