import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { loadPage } from '#app/features/content/load-page.server.ts';
import { OfferRows } from '#app/features/offers/components/offer-rows.tsx';
import { listOffers } from '#app/features/offers/own-offers.server.ts';
import { KeptTicks } from '#app/features/people/components/kept-ticks.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { usePrepared } from '#app/platform/http/render-context.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page, PreparedHtml } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const page = await loadPage('arrival', await context.locale());
  const ctx = commandContext(context, await context.actor());
  context.prepared.set('page', page.html);
  return {
    heading: page.title,
    title: await pageTitle(context, page.title),
    texts: pageTexts(await context.locale(), 'offers', 'pages'),
    offers: await listOffers(ctx, ['newcomer']),
  };
}

export default withPageTexts(ArrivalPage);

function ArrivalPage() {
  const t = useTranslations('offers');
  const { heading, offers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{heading}</h1>
      {offers.length > 0 ? (
        <section>
          <h2>{t('arrival')}</h2>
          <p>{t('arrivalLead')}</p>
          <OfferRows offers={offers} />
        </section>
      ) : null}
      <PreparedHtml id="page-arrival" html={usePrepared('page')} />
      <KeptTicks within="page-arrival" store="kakehashi.arrival" />
    </Page>
  );
}
