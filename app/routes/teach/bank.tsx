import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { BankActs, WholeBankActs } from '#app/features/authoring/components/bank-acts.tsx';
import { BankSearch } from '#app/features/authoring/components/bank-search.tsx';
import {
  QuestionPaging,
  QuestionTable,
} from '#app/features/authoring/components/question-table.tsx';
import { getBank, listChoices } from '#app/features/authoring/queries.server.ts';
import { readFilter } from '#app/features/authoring/schema.ts';
import { searchQuestions } from '#app/features/authoring/search-questions.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Notice, Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';

export const meta = titleMeta;

/** A bank: its questions, searched and filtered. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bank = await getBank(ctx, args.params.bank ?? '');
  const filter = readFilter(new URL(args.request.url).searchParams);
  const locale = await args.context.locale();
  return {
    title: await pageTitle(args.context, bank.title[locale]),
    ...{ bank, filter },
    choices: await listChoices(ctx, bank.id),
    shown: await searchQuestions(ctx, { ...filter, bankId: bank.id }),
  };
}

export default function Bank() {
  const t = useTranslations('work.banks');
  const locale = useLocale();
  const { bank, filter, choices, shown } = useLoaderData<typeof loader>();
  const { draft, ready, retired } = bank.counts;
  const isEmpty = draft + ready + retired === 0;
  return (
    <Page kind="wide">
      <BankCrumbs />
      <h1>{bank.title[locale]}</h1>
      {bank.about ? <p>{bank.about[locale]}</p> : null}
      {bank.mayChange ? null : <Notice>{t('readOnly')}</Notice>}
      <BankActs bank={bank} />
      {isEmpty ? (
        <p>{t('search.empty')}</p>
      ) : (
        <>
          <h2>{t('search.title')}</h2>
          <BankSearch bankId={bank.id} filter={filter} choices={choices} />
          <p role="status">{t('search.found', { count: shown.found })}</p>
          {shown.lines.length === 0 ? (
            <p>{t('search.none')}</p>
          ) : (
            <QuestionTable bankId={bank.id} lines={shown.lines} />
          )}
          <QuestionPaging shown={shown} filter={filter} />
          <WholeBankActs bank={bank} />
        </>
      )}
    </Page>
  );
}
