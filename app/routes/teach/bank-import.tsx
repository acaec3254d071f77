import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { discardBankImport } from '#app/features/authoring/apply-bank-import.server.ts';
import { ImportApply } from '#app/features/authoring/components/import-apply.tsx';
import {
  ImportItems,
  ItemChoice,
  ItemPaging,
} from '#app/features/authoring/components/import-items.tsx';
import { ImportSummary } from '#app/features/authoring/components/import-summary.tsx';
import { previewImport } from '#app/features/authoring/import-preview.server.ts';
import { getBank } from '#app/features/authoring/queries.server.ts';
import { readShown } from '#app/features/authoring/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Page } from '#app/ui/index.ts';
import { requireAuthor } from './author.server.ts';
import { BankCrumbs } from './bank-crumbs.tsx';

export const meta = titleMeta;
export const handle = { methods: ['DELETE'] };

/** What a file would bring: each item, what it becomes and what is lost. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAuthor(args);
  const bank = await getBank(ctx, args.params.bank ?? '');
  if (!bank.mayChange) throw new AppError('forbidden');
  const { draft, ready, retired } = bank.counts;
  const search = new URL(args.request.url).searchParams;
  const shown = { ...readShown(search), isEmpty: draft + ready + retired === 0 };
  const asked = { bankId: bank.id, importId: args.params.import ?? '', ...shown };
  return {
    title: await pageTitle(args.context, (t) => t('work.banks.import.preview')),
    texts: pageTexts(await args.context.locale(), 'bankImport'),
    ...{ bank, show: shown.show, again: search.get('again') },
    preview: await previewImport(ctx, asked),
  };
}

/** Throws away what was read. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAuthor(args);
  const { bank: bankId = '', import: importId = '' } = args.params;
  await discardBankImport(ctx, { bankId, importId });
  return seeOther(`/teach/banks/${bankId}/import`);
}

function BankImport() {
  const t = useTranslations('work.banks.import');
  const { bank, preview, show, again } = useLoaderData<typeof loader>();
  const isOpen = preview.state === 'ready' && !preview.purged;
  return (
    <Page kind="wide">
      <BankCrumbs bank={bank} />
      <h1>{t('preview')}</h1>
      <ImportSummary bankId={bank.id} preview={preview} again={again} />
      {isOpen ? (
        <ImportApply address={`/teach/banks/${bank.id}/imports/${preview.id}`} preview={preview} />
      ) : null}
      {preview.purged ? null : (
        <>
          {isOpen ? <ItemChoice preview={preview} show={show} /> : null}
          <ImportItems items={preview.items} />
          <ItemPaging preview={preview} show={show} />
        </>
      )}
    </Page>
  );
}

export default withPageTexts(BankImport);
