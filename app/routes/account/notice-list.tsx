import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { NoticeRows } from '#app/features/notifications/components/notice-rows.tsx';
import { listNotices } from '#app/features/notifications/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { isUuid } from '#app/platform/ids.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Form, Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const before = new URL(request.url).searchParams.get('before');
  const locale = await context.locale();
  const asked = { before: isUuid(before) ? before : null, locale };
  return {
    title: await pageTitle(context, (t) => t('site.nav.notices')),
    texts: pageTexts(locale, 'notices'),
    ...(await listNotices(commandContext(context, actor), asked)),
  };
}

export default withPageTexts(Notices);

function Notices() {
  const t = useTranslations();
  const { notices, older } = useLoaderData<typeof loader>();
  const isUnread = notices.some(({ isRead }) => !isRead);
  return (
    <Page>
      <h1>{t('site.nav.notices')}</h1>
      {notices.length === 0 ? <p>{t('notices.list.none')}</p> : <NoticeRows notices={notices} />}
      {isUnread ? (
        <Form method="post" action="/notices/reading" reloadDocument>
          <input type="hidden" name="seen" value={notices[0]?.id} />
          <Button>{t('notices.list.readAll')}</Button>
        </Form>
      ) : null}
      {older ? (
        <p>
          <Link to={`/notices?before=${older}`}>{t('notices.list.older')}</Link>
        </p>
      ) : null}
      <p>
        <Link to="/account/notices">{t('notices.preferences.title')}</Link>
      </p>
    </Page>
  );
}
