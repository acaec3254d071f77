import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { KindChoice } from '#app/features/authoring/components/form/kind-choice.tsx';
import { useKindName } from '#app/features/authoring/components/kind-name.ts';
import { blankForm, KIND_NAMES } from '#app/features/authoring/form/open-form.server.ts';
import { getBank } from '#app/features/authoring/queries.server.ts';
import { loadForDocument } from '#app/features/quizzes/components/on-demand.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
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

/** First the kinds; with one in the address, its form. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bank = await getBank(ctx, args.params.bank ?? '');
  if (!bank.mayChange) throw new AppError('forbidden');
  const search = new URL(args.request.url).searchParams;
  const [kind, asText] = [search.get('kind'), search.get('as') === 'text'];
  const fields = kind ? await blankForm(ctx, { bankId: bank.id, kind, asText }) : null;
  return {
    title: await pageTitle(args.context, (t) => t('work.banks.form.newTitle')),
    texts: pageTexts(await args.context.locale(), 'bankImport', 'quizzes', 'kinds'),
    ...{ bank, kinds: KIND_NAMES, state: fields && openedForm(fields) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const taken = { bankId: args.params.bank ?? '', questionId: null, tags: [] };
  return takeQuestionForm(ctx, args.request, taken);
}

function NewQuestion() {
  const t = useTranslations('work.banks.form');
  const kindName = useKindName();
  const { bank, kinds, state } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? state;
  const address = `/teach/banks/${bank.id}/questions/new`;
  const kind = shown?.fields.kind ?? '';
  const other =
    shown?.fields.as === 'text' ? null : { to: `${address}?kind=${kind}&as=text`, asText: true };
  return (
    <Page>
      <BankCrumbs bank={bank} />
      <h1>{shown ? `${t('newTitle')}: ${kindName(kind)}` : t('newTitle')}</h1>
      {shown ? (
        <QuestionFormPage state={shown} isNew other={other} />
      ) : (
        <KindChoice address={address} kinds={kinds} />
      )}
    </Page>
  );
}

export default withPageTexts(NewQuestion);
