import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { BankForm } from '#app/features/authoring/components/bank-form.tsx';
import { BankTable } from '#app/features/authoring/components/bank-table.tsx';
import { createBank } from '#app/features/authoring/create-bank.server.ts';
import { listBanks } from '#app/features/authoring/queries.server.ts';
import { bankFormSchema } from '#app/features/authoring/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { isUuid, uuidv7 } from '#app/platform/ids.ts';
import { Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';

export const meta = titleMeta;

/** The banks there are, and a form for one more. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const title = await pageTitle(args.context, (t) => t('work.banks.title'));
  return { title, banks: await listBanks(ctx), newId: uuidv7() };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const fields = await readForm(args.request);
  const parsed = parseFields(bankFormSchema, fields);
  if (!parsed.ok) return data({ typed: fields, faults: parsed.faults }, { status: 400 });
  if (!isUuid(fields.bankId)) throw new AppError('bad-request', 'no id of a bank');
  const { bankId } = await createBank(ctx, { ...parsed.value, bankId: fields.bankId });
  return seeOther(`/teach/banks/${bankId}`);
}

export default function Banks() {
  const t = useTranslations('work.banks');
  const { banks, newId } = useLoaderData<typeof loader>();
  const { typed, faults } = useActionData<typeof action>() ?? { typed: {}, faults: {} };
  return (
    <Page kind="wide">
      <BankCrumbs />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {banks.length === 0 ? <p>{t('none')}</p> : <BankTable banks={banks} />}
      <h2>{t('make.title')}</h2>
      <BankForm typed={typed} faults={faults} newId={newId} submit={t('make.send')} />
    </Page>
  );
}
