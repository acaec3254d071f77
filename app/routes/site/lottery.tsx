import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import { LotterySheet } from '#app/features/enrolments/components/lottery-sheet.tsx';
import { findLottery } from '#app/features/enrolments/lottery-record.server.ts';
import { lotteryWords } from '#app/features/enrolments/lottery-words.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

/** The procedure of a lottery and, once it is drawn, all that is needed to repeat it. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = commandContext(context, await context.actor());
  const input = { courseSlug: params.course ?? '', editionId: params.edition ?? '' };
  const record = await findLottery(ctx, input);
  const words = lotteryWords(record, await context.locale());
  return { title: await pageTitle(context, words.title), record, words };
}

export default function Lottery() {
  const { record, words } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { edition } = record;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: edition.course[locale], to: `/courses/${edition.courseSlug}` }]} />
      <h1>{words.title}</h1>
      <p className="lead">
        {edition.course[locale]} {edition.name[locale]}
      </p>
      <LotterySheet record={record} words={words} />
    </Page>
  );
}
