import type { LoaderFunctionArgs } from '@remix-run/node';
import { PrefetchPageLinks, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { MarkingPage } from '#app/features/marking/components/marking-page.tsx';
import { listSavedComments } from '#app/features/marking/comments.server.ts';
import { loadItemView } from '#app/features/marking/item-view.server.ts';
import { mayDecide } from '#app/features/marking/exports.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireMarker } from './marker.server.ts';

export const meta = titleMeta;

/** One answer to be marked. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireMarker(args);
  const view = await loadItemView(ctx, args.params.item ?? '');
  const asked = new URL(args.request.url).searchParams;
  return {
    title: await pageTitle(args.context, view.code),
    texts: pageTexts(await args.context.locale(), 'marking'),
    ...{ view, saved: await listSavedComments(ctx), mayDecide: mayDecide(ctx.actor) },
    ...{ refused: asked.get('refused'), isKept: asked.has('kept') },
  };
}

function MarkingItem() {
  const t = useTranslations('marking');
  const locale = useLocale();
  const { view, saved, refused, isKept, ...rest } = useLoaderData<typeof loader>();
  const crumbs = [
    { label: t('title'), to: '/teach/marking' },
    { label: view.course[locale] },
    { label: view.quiz[locale] },
  ];
  return (
    <Page kind="wide">
      <Crumbs items={crumbs} />
      <MarkingPage key={view.id} {...{ view, saved, refused, isKept }} mayDecide={rest.mayDecide} />
      {view.next ? <PrefetchPageLinks page={`/teach/marking/${view.next}`} /> : null}
    </Page>
  );
}

export default withPageTexts(MarkingItem);
