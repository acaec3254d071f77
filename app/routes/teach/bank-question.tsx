import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { QuestionActs, QuestionFacts } from '#app/features/authoring/components/question-facts.tsx';
import {
  ChangeTable,
  QuestionUsage,
  VersionTable,
} from '#app/features/authoring/components/question-records.tsx';
import { getBank } from '#app/features/authoring/queries.server.ts';
import { getQuestion } from '#app/features/authoring/question-view.server.ts';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { CorrectionNotice } from '#app/features/regrading/components/correction-notice.tsx';
import { findCorrection } from '#app/features/regrading/find-correction.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Notice, Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';
import { SeenQuestion } from './seen-question.tsx';

export const meta = titleMeta;

// The page is taken over once all its parts are there.
await loadForDocument();

/** A question as a learner sees it, its key, and what is known of it. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', question: questionId = '' } = args.params;
  const bank = await getBank(ctx, bankId);
  const search = new URL(args.request.url).searchParams;
  const version = Number(/^\d{1,6}$/u.exec(search.get('version') ?? '')?.[0] ?? 0);
  const question = await getQuestion(ctx, { bankId, questionId, version });
  const texts = pageTexts(
    await args.context.locale(),
    'bankImport',
    'quizzes',
    'kinds',
    'regrading',
  );
  const isRefused = search.get('refused') === 'lacks-files';
  const title = await pageTitle(args.context, question.name);
  const correction = await findCorrection(ctx, questionId);
  return { title, bank, question, correction, isRefused, texts };
}

function BankQuestion() {
  const t = useTranslations('work.banks.question');
  const locale = useLocale();
  const fault = useTranslations('bankImport.faults');
  const { bank, question, correction, isRefused } = useLoaderData<typeof loader>();
  return (
    <Page>
      <BankCrumbs bank={bank} />
      <h1>{question.name}</h1>
      {isRefused ? <Notice kind="fault">{fault('lacks-files')}</Notice> : null}
      <QuestionActs bankId={bank.id} question={question} />
      <h2>{t('seen')}</h2>
      {question.olderShown === null ? null : (
        <Notice>{t('older', { number: question.olderShown })}</Notice>
      )}
      <SeenQuestion preview={question.preview} locale={locale} keyTitle={t('key')} />
      <h2>{t('facts')}</h2>
      <QuestionFacts question={question} />
      <h2>{t('usage')}</h2>
      <QuestionUsage question={question} />
      {question.usage.attempts > 0 ? (
        <CorrectionNotice {...{ correction, questionId: question.id }} />
      ) : null}
      <h2>{t('versions')}</h2>
      <VersionTable versions={question.versions} />
      {question.changes.length > 0 ? (
        <>
          <h2>{t('changes')}</h2>
          <ChangeTable changes={question.changes} />
        </>
      ) : null}
    </Page>
  );
}

export default withPageTexts(BankQuestion);
