import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AnnouncementTable } from '#app/features/announcements/components/announcement-table.tsx';
import { listAnnouncements } from '#app/features/announcements/queries.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { LinkButton, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const all = await listAnnouncements(commandContext(context, actor));
  return {
    title: await pageTitle(context, (t) => t('work.announcements.title')),
    rows: all.map(({ id, words, state, recipients, sentAt, sendAt, writtenAt }) => ({
      ...{ id, state, recipients },
      title: { ja: words.ja?.title ?? null, en: words.en?.title ?? null },
      at: (sentAt ?? sendAt ?? writtenAt).toISOString(),
    })),
  };
}

export default function Announcements() {
  const t = useTranslations('work.announcements');
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <p>
        <LinkButton kind="main" to="/admin/announcements/new/text">
          {t('write')}
        </LinkButton>
      </p>
      {rows.length === 0 ? <p>{t('none')}</p> : <AnnouncementTable rows={rows} />}
    </Page>
  );
}
