import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { BankForm } from '#app/features/authoring/components/bank-form.tsx';
import { describeBank } from '#app/features/authoring/create-bank.server.ts';
import { getBank } from '#app/features/authoring/queries.server.ts';
import { bankFormSchema } from '#app/features/authoring/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { parseFields, readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bank = await getBank(ctx, args.params.bank ?? '');
  if (!bank.mayChange) throw new AppError('forbidden');
  return { title: await pageTitle(args.context, (t) => t('work.banks.edit.title')), bank };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bankId = args.params.bank ?? '';
  const fields = await readForm(args.request);
  const parsed = parseFields(bankFormSchema, fields);
  if (!parsed.ok) return data({ typed: fields, faults: parsed.faults }, { status: 400 });
  await describeBank(ctx, { ...parsed.value, bankId });
  return seeOther(`/teach/banks/${bankId}`);
}

export default function EditBank() {
  const t = useTranslations('work.banks.edit');
  const { bank } = useLoaderData<typeof loader>();
  const { title, about } = bank;
  const stored = { titleJa: title.ja, titleEn: title.en, about: about?.ja ?? '' };
  const { typed, faults } = useActionData<typeof action>() ?? { typed: stored, faults: {} };
  return (
    <Page>
      <BankCrumbs bank={bank} />
      <h1>{t('title')}</h1>
      <BankForm typed={typed} faults={faults} submit={t('save')} />
    </Page>
  );
}
