import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AnswerTable, LetterForm } from '#app/features/meetings/components/answer-parts.tsx';
import { loadCompanyAnswers } from '#app/features/meetings/after-fair/company-answers.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, DateTime, JAPAN, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;

const countOf = (text: string | null) => (/^\d{1,5}$/u.test(text ?? '') ? Number(text) : null);

/** Whom the actor's company met at a fair, and what it has answered. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  const { searchParams } = new URL(asked.request.url);
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.home')),
    texts: pageTexts(await asked.context.locale(), 'afterFair'),
    answers: found && (await loadCompanyAnswers(ctx, found)),
    sent: countOf(searchParams.get('sent')),
    skipped: countOf(searchParams.get('skipped')),
    isNoted: searchParams.get('said') === 'noted',
    isNobody: searchParams.get('said') === 'nobody',
  };
}

export default withPageTexts(Answers);

function Answers() {
  const t = useTranslations('afterFair.company');
  const nav = useTranslations('site.nav');
  const { answers, sent, skipped, isNoted, isNobody } = useLoaderData<typeof loader>();
  if (!answers) {
    return (
      <Page>
        <h1>{t('title')}</h1>
        <p>{t('noFair')}</p>
      </Page>
    );
  }
  const { fair, lines, dueAt, isOver } = answers;
  const search = `?fair=${fair.slug}`;
  const owed = lines.filter(({ state }) => state === 'owed').length;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: nav('meetings'), to: `/company/meetings${search}` }]} />
      <h1>{t('title')}</h1>
      {sent === null ? null : <Notice kind="success">{t('sent', { count: sent })}</Notice>}
      {skipped ? <Notice>{t('skipped', { count: skipped })}</Notice> : null}
      {isNoted ? <Notice kind="success">{t('saved')}</Notice> : null}
      {isNobody ? <Notice kind="fault">{t('nobody')}</Notice> : null}
      <p>{t.rich('lead', { when: () => <DateTime instant={dueAt} zone={JAPAN} /> })}</p>
      <p className="small">{t('note')}</p>
      {isOver ? null : <p>{t('notOver')}</p>}
      {lines.length === 0 ? <p>{t('none')}</p> : null}
      {lines.length > 0 ? (
        <>
          <p role="status">
            <strong>{owed > 0 ? t('owed', { count: owed }) : t('allDone')}</strong>
          </p>
          <AnswerTable lines={lines} search={search} isOver={isOver} />
          {isOver ? <LetterForm slug={fair.slug} /> : null}
        </>
      ) : null}
    </Page>
  );
}
