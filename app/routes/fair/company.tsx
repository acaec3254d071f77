import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { ContentView, JOB_SECTIONS, PAGE_SECTIONS } from '#app/features/companies/exports.ts';
import { findOwnBeginning } from '#app/features/messages/begin-thread.server.ts';
import { wishStateOf } from '#app/features/choices/exports.server.ts';
import { WishOffer } from '#app/features/choices/exports.ts';
import { getGuideCompany } from '#app/features/fairs/guide.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, LinkButton, Page } from '#app/ui/index.ts';
import { guideTexts, requireGuest } from './guest.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireGuest(args);
  const { fair: slug = '', company: companyId = '' } = args.params;
  const { fair, place, page, jobs } = await getGuideCompany(ctx, {
    slug,
    companyId,
  });
  const wish = await wishStateOf(ctx, { slug, companyId });
  const isAdded = new URL(args.request.url).searchParams.get('said') === 'added';
  return {
    title: await pageTitle(args.context, place.name[await args.context.locale()]),
    texts: await guideTexts(args.context),
    message: await findOwnBeginning(ctx, { fairId: fair.id, slug, companyId }),
    ...{ fair: { slug: fair.slug, name: fair.name }, place, page, jobs, wish, isAdded },
  };
}

export default withPageTexts(FairCompany);

function FairCompany() {
  const t = useTranslations('fair');
  const locale = useLocale();
  const { fair, place, page, jobs, message, wish, isAdded } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: fair.name[locale], to: `/fairs/${fair.slug}` }]} />
      <h1>{place.name[locale]}</h1>
      {place.booth ? <p>{t('booth', { booth: place.booth })}</p> : null}
      {message ? (
        <p>
          <LinkButton to={message.to}>{t(`messages.${message.words}`)}</LinkButton>
        </p>
      ) : null}
      {wish ? <WishOffer slug={fair.slug} companyId={place.id} {...{ wish, isAdded }} /> : null}
      {page ? (
        <ContentView sections={PAGE_SECTIONS} content={page} level={3} />
      ) : (
        <p>{t('noPage')}</p>
      )}
      <h2>{t('jobs')}</h2>
      {jobs.length === 0 ? <p>{t('noJobs')}</p> : null}
      {jobs.map(({ id, content }) => (
        <article key={id} id={`job-${id}`}>
          <h3>{content.texts[locale === 'ja' ? 'titleJa' : 'titleEn']}</h3>
          <ContentView sections={JOB_SECTIONS} content={content} level={4} />
        </article>
      ))}
    </Page>
  );
}
