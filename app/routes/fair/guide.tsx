import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { mayChooseAt } from '#app/features/choices/exports.server.ts';
import { GuideFilters, GuideList, Lots } from '#app/features/fairs/components/guide.tsx';
import { FairDates, fairData } from '#app/features/fairs/exports.ts';
import { getGuide } from '#app/features/fairs/guide.server.ts';
import { readGuideFilter } from '#app/features/fairs/params.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Link, Page } from '#app/ui/index.ts';
import { guideTexts, requireGuest } from './guest.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireGuest(args);
  const filter = readGuideFilter(args.request);
  const { fair, commitment, total, lines } = await getGuide(ctx, args.params.fair ?? '', filter);
  const locale = await args.context.locale();
  return {
    title: await pageTitle(args.context, fair.name[locale]),
    texts: await guideTexts(args.context),
    mayChoose: await mayChooseAt(ctx, fair.id),
    ...{ fair: fairData(fair), commitment, total, lines, filter },
  };
}

export default withPageTexts(FairGuide);

function FairGuide() {
  const t = useTranslations('fair');
  const choices = useTranslations('choices');
  const locale = useLocale();
  const { fair, commitment, total, lines, filter, mayChoose } = useLoaderData<typeof loader>();
  const address = `/fairs/${fair.slug}`;
  return (
    <Page kind="wide">
      <h1>{fair.name[locale]}</h1>
      <FairDates fair={fair} />
      {mayChoose ? (
        <p>
          <Link to={`/career/fairs/${fair.slug}/choices`}>{choices('title')}</Link>
        </p>
      ) : null}
      <h2>{t('companies')}</h2>
      <GuideFilters key={JSON.stringify(filter)} action={address} filter={filter} />
      <p role="status">
        <strong>{t('count', { shown: lines.length, total })}</strong>
      </p>
      <p>{t('order')}</p>
      <GuideList action={address} lines={lines} />
      {commitment ? <Lots commitment={commitment} /> : null}
    </Page>
  );
}
