import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ThreadTable } from '#app/features/messages/components/thread-table.tsx';
import { listThreads } from '#app/features/messages/list-threads.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import { requireRecruiter } from './recruiter.server.ts';

export const meta = titleMeta;

/** What the actor's company and candidates wrote to each other. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireRecruiter(args);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.messages')),
    texts: pageTexts(await args.context.locale(), 'messages'),
    threads: await listThreads(ctx, 'company'),
  };
}

export default withPageTexts(CompanyMessages);

function CompanyMessages() {
  const t = useTranslations('messages');
  const { threads } = useLoaderData<typeof loader>();
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      <p>
        {t('howCompany')} <Link to="/company/candidates">{t('toCandidates')}</Link>
      </p>
      {threads.length === 0 ? <p>{t('none')}</p> : <ThreadTable side="company" threads={threads} />}
      <p>
        <Link to="/company/templates">{t('templates')}</Link>
      </p>
    </Page>
  );
}
