import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { loadMarkShares } from '#app/features/marking/mark-shares.server.ts';
import { PointsTable, ReceiptTable } from '#app/features/quizzes/components/receipts-sheet.tsx';
import { loadReceipts } from '#app/features/quizzes/receipts-view.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { isUuid } from '#app/platform/ids.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** How the points of an attempt add up, and the receipts of its answers. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const attemptId = new URL(args.request.url).searchParams.get('attempt') ?? '';
  const ids = isUuid(attemptId) ? [attemptId] : [];
  const marks = (await loadMarkShares(ctx.db, ids)).get(attemptId) ?? new Map<string, number>();
  const itemSlug = args.params.item ?? '';
  const view = await loadReceipts(ctx, learner, { itemSlug, attemptId, marks });
  if (!view) throw new AppError('not-found', 'no such attempt of this person');
  const texts = pageTexts(await args.context.locale(), 'receipts');
  return { title: texts.receipts.title, view, texts };
}

function Receipts() {
  const t = useTranslations('receipts');
  const locale = useLocale();
  const { view } = useLoaderData<typeof loader>();
  const at = `/learn/${view.courseSlug}/${view.slug}`;
  return (
    <Page>
      <Crumbs
        items={[
          { label: view.title[locale], to: at },
          { label: t('result'), to: `${at}/result?attempt=${view.attemptId}` },
        ]}
      />
      <h1>{t('title')}</h1>
      <h2>{t('adding')}</h2>
      <PointsTable lines={view.lines} score={view.score} />
      <h2>{t('receipts')}</h2>
      <p>{t('lead')}</p>
      {view.receipts.length === 0 ? <p>{t('none')}</p> : <ReceiptTable receipts={view.receipts} />}
    </Page>
  );
}

export default withPageTexts(Receipts);
