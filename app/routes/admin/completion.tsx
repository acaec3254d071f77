import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import styles from '#app/features/oversight/components/completion.css?url';
import { CompletionTable } from '#app/features/oversight/components/completion-table.tsx';
import { LearnerPaging } from '#app/features/oversight/components/learner-paging.tsx';
import { loadCompletion } from '#app/features/oversight/completion.server.ts';
import { readLearnersQuery } from '#app/features/oversight/schema.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Form, Page } from '#app/ui/index.ts';
import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

/** How many learners are on one page: as many as a class. */
const SIZE = 25;

/** Who has completed which lessons and check-ups of an edition. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const { offset } = readLearnersQuery(new URL(request.url).searchParams);
  const page = { editionId: params.edition ?? '', offset, limit: SIZE };
  const completion = await loadCompletion(ctx, page);
  return {
    title: await pageTitle(context, (t) => t('work.completion.title')),
    ...{ completion, offset, address: `/admin/completion/${completion.edition.id}` },
  };
}

export default function CompletionPage() {
  const t = useTranslations('work.completion');
  const locale = useLocale();
  const { completion, offset, address } = useLoaderData<typeof loader>();
  const { edition, learners, total } = completion;
  return (
    <Page kind="wide">
      <Crumbs
        items={[
          { label: t('home'), to: '/admin' },
          { label: t('learners'), to: `/admin/enrolments?edition=${edition.id}` },
        ]}
      />
      <h1>{t('title')}</h1>
      <p>
        {edition.course[locale]}
        {locale === 'ja' ? '　' : ', '}
        {edition.name[locale]}
      </p>
      {learners.length > 0 ? <CompletionTable completion={completion} /> : <p>{t('nobody')}</p>}
      <LearnerPaging total={total} offset={offset} limit={SIZE} query={`${address}?`} />
      {learners.length > 0 ? (
        <Form method="post" action={`${address}/file`} reloadDocument className="actions">
          <Button name="format" value="xlsx">
            {t('xlsx')}
          </Button>{' '}
          <Button name="format" value="csv">
            {t('csv')}
          </Button>
        </Form>
      ) : null}
    </Page>
  );
}
