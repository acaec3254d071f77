import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ThreadTable } from '#app/features/messages/components/thread-table.tsx';
import { listThreads } from '#app/features/messages/list-threads.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** What the actor and companies wrote to each other. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(await args.context.locale(), 'messages'),
    threads: await listThreads(ctx, 'participant'),
  };
}

export default withPageTexts(OwnMessages);

function OwnMessages() {
  const t = useTranslations('messages');
  const { threads } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('career'), to: '/career' }]} />
      <h1>{t('title')}</h1>
      <p>
        {t('howParticipant')} <Link to="/career/fairs">{t('toGuide')}</Link>
      </p>
      {threads.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ThreadTable side="participant" threads={threads} />
      )}
    </Page>
  );
}
