import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { OwnAnswer } from '#app/features/meetings/components/own-answer.tsx';
import { loadOwnAnswers } from '#app/features/meetings/after-fair/own-answers.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, JAPAN, Notice, Page } from '#app/ui/index.ts';
import { requireOwner } from './participant.server.ts';

export const meta = titleMeta;

/** What the companies that the actor met at a fair have answered. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireOwner(args);
  return {
    title: await pageTitle(args.context, (t) => t('site.nav.career')),
    texts: pageTexts(await args.context.locale(), 'afterFair'),
    answers: await loadOwnAnswers(ctx, args.params.fair ?? ''),
    isNoted: new URL(args.request.url).searchParams.get('said') === 'noted',
  };
}

export default withPageTexts(Answers);

function Answers() {
  const t = useTranslations('afterFair.own');
  const nav = useTranslations('site.nav');
  const locale = useLocale();
  const { answers, isNoted } = useLoaderData<typeof loader>();
  const { fair, dueAt, lines } = answers;
  return (
    <Page>
      <Crumbs
        items={[
          { label: nav('career'), to: '/career' },
          { label: fair.name[locale], to: `/career/fairs/${fair.slug}` },
        ]}
      />
      <h1>{t('title')}</h1>
      {isNoted ? <Notice kind="success">{t('saved')}</Notice> : null}
      <p>{t.rich('lead', { when: () => <DateTime instant={dueAt} zone={JAPAN} /> })}</p>
      {lines.length === 0 ? <p>{t('none')}</p> : <p className="small">{t('private')}</p>}
      {lines.map((line) => (
        <OwnAnswer key={line.companyId} line={line} slug={fair.slug} />
      ))}
    </Page>
  );
}
