import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { openForm } from '#app/features/authoring/form/open-form.server.ts';
import { getBank } from '#app/features/authoring/queries.server.ts';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';
import { openedForm, takeQuestionForm } from './question-form.server.ts';
import { QuestionFormPage } from './question-form-page.tsx';

export const meta = titleMeta;

// The page is taken over once all its parts are there.
await loadForDocument();

/** The form of a question as it stands. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', question: questionId = '' } = args.params;
  const asText = new URL(args.request.url).searchParams.get('as') === 'text';
  const form = await openForm(ctx, { bankId, questionId, asText });
  return {
    title: await pageTitle(args.context, (t) => t('work.banks.form.editTitle')),
    texts: pageTexts(await args.context.locale(), 'bankImport', 'quizzes', 'kinds'),
    ...{ bank: await getBank(ctx, bankId), state: openedForm(form.fields), asText },
    question: { id: questionId, name: form.name },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', question: questionId = '' } = args.params;
  const { tags } = await openForm(ctx, { bankId, questionId, asText: true });
  return takeQuestionForm(ctx, args.request, { bankId, questionId, tags });
}

function EditQuestion() {
  const t = useTranslations('work.banks.form');
  const { bank, question, state, asText } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? state;
  const address = `/teach/banks/${bank.id}/${question.id}/edit`;
  const isText = shown.fields.as === 'text';
  const back = asText ? { to: address, asText: false } : null;
  return (
    <Page>
      <BankCrumbs bank={bank} question={question} />
      <h1>{t('editTitle')}</h1>
      <QuestionFormPage
        state={shown}
        isNew={false}
        other={isText ? back : { to: `${address}?as=text`, asText: true }}
      />
    </Page>
  );
}

export default withPageTexts(EditQuestion);
