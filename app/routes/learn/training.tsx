import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { OfferRows } from '#app/features/offers/components/offer-rows.tsx';
import { listOwnOffers } from '#app/features/offers/own-offers.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { trainingKeyOf } from '#app/platform/http/navigation.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Link, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** What is said first, by what the page is called for its reader. */
const LEADS = {
  training: 'participant',
  advisorTraining: 'advisor',
  supervisorTraining: 'supervisor',
  lectures: 'staff',
} as const;

/** The courses that are offered to who reads it, with their own progress: training, under each persona's name of it. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const key = trainingKeyOf(actor);
  const heading = key && key in LEADS ? (key as keyof typeof LEADS) : 'training';
  return {
    title: await pageTitle(context, (t) => t(`site.nav.${heading}`)),
    texts: pageTexts(await context.locale(), 'offers'),
    heading,
    offers: await listOwnOffers(commandContext(context, actor)),
  };
}

export default withPageTexts(Training);

function Training() {
  const t = useTranslations();
  const { heading, offers } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t(`site.nav.${heading}`)}</h1>
      {offers.length > 0 ? (
        <>
          <p className="lead">{t(`offers.training.${LEADS[heading]}`)}</p>
          <OfferRows offers={offers} />
        </>
      ) : (
        <p className="lead">{t('offers.none')}</p>
      )}
      <p>
        <Link to="/courses">{t('offers.allCourses')}</Link>
      </p>
    </Page>
  );
}
