import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { BankImportList } from '#app/features/authoring/components/bank-import-list.tsx';
import { BankUpload, QuestionTemplates } from '#app/features/authoring/components/bank-upload.tsx';
import { getBank, listBankImports } from '#app/features/authoring/queries.server.ts';
import { uploadBankImport } from '#app/features/authoring/upload-bank-import.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { readUpload } from '#app/platform/http/uploads.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';

export const meta = titleMeta;

/** A file for a bank. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bank = await getBank(ctx, args.params.bank ?? '');
  if (!bank.mayChange) throw new AppError('forbidden');
  return {
    title: await pageTitle(args.context, (t) => t('work.banks.import.title')),
    texts: pageTexts(await args.context.locale(), 'bankImport'),
    ...{ bank, imports: await listBankImports(ctx, bank.id) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bankId = args.params.bank ?? '';
  const { file } = await readUpload(args.request, 'file');
  if (!file) return data({ fault: { at: 'file' as const } }, { status: 400 });
  const result = await uploadBankImport(ctx, { bankId, file });
  if (result.ok) return seeOther(`/teach/banks/${bankId}/imports/${result.importId}`);
  const { ok: _, ...refused } = result;
  return data({ fault: { at: 'content' as const, ...refused } }, { status: 422 });
}

function NewBankImport() {
  const t = useTranslations('work.banks.import');
  const { bank, imports } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page kind="wide">
      <BankCrumbs bank={bank} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <BankUpload fault={refused?.fault ?? null} />
      <QuestionTemplates />
      <BankImportList bankId={bank.id} imports={imports} />
    </Page>
  );
}

export default withPageTexts(NewBankImport);
