import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MarkedTable } from '#app/features/candidates/components/marked-table.tsx';
import { listMarked } from '#app/features/candidates/marked-cards.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;

/** Whom the actor's company marked at a fair, the dearest first. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const texts = pageTexts(await asked.context.locale(), 'candidates', 'careerChoices');
  const title = await pageTitle(asked.context, (t) => t('site.nav.candidates'));
  if (!found) return { title, texts, page: null };
  const { fair, reader } = found;
  return {
    ...{ title, texts },
    page: {
      ...{ slug: fair.slug, until: fair.choicesUntil.toISOString() },
      mayMark: ctx.now <= fair.choicesUntil,
      outcome: new URL(asked.request.url).searchParams.get('outcome'),
      ...(await listMarked(ctx, reader)),
    },
  };
}

export default withPageTexts(OwnList);

function OwnList() {
  const t = useTranslations('candidates');
  const { page } = useLoaderData<typeof loader>();
  const search = page ? `?fair=${page.slug}` : '';
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: `/company/candidates${search}` }]} />
      <h1>{t('list.title')}</h1>
      {page === null ? (
        <p>{t('noFair')}</p>
      ) : (
        <>
          {page.outcome === 'marked' || page.outcome === 'closed' ? (
            <Notice>{t(page.outcome)}</Notice>
          ) : null}
          <p>{t('list.lead')}</p>
          <p>{t.rich('list.until', { when: () => <DateTime instant={page.until} deadline /> })}</p>
          <p>
            <strong>{t('list.counts', { marked: page.marked, seen: page.seen })}</strong>
          </p>
          {page.cards.length === 0 ? (
            <p>{t('list.none')}</p>
          ) : (
            <MarkedTable cards={page.cards} search={search} mayMark={page.mayMark} />
          )}
          <p className="small">{t('list.secret')}</p>
        </>
      )}
    </Page>
  );
}
