import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MarkForm, numbered } from '#app/features/candidates/components/candidate-table.tsx';
import { ShownSheet } from '#app/features/candidates/components/shown-sheet.tsx';
import { getCandidate } from '#app/features/candidates/get-candidate.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Notice, Page } from '#app/ui/index.ts';
import { requireReader } from './reader.server.ts';

export const meta = titleMeta;

/** All that somebody publishes to the actor's company. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, found } = await requireReader(asked);
  if (!found) throw new AppError('not-found');
  const { fair, reader } = found;
  const candidate = await getCandidate(ctx, reader, asked.params.card ?? '');
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.candidates')),
    texts: pageTexts(await asked.context.locale(), 'candidates', 'careerChoices'),
    candidate,
    search: `?fair=${fair.slug}`,
    mayMark: ctx.now <= fair.choicesUntil,
    outcome: new URL(asked.request.url).searchParams.get('outcome'),
  };
}

export default withPageTexts(CandidatePage);

function CandidatePage() {
  const t = useTranslations('candidates');
  const { candidate, search, mayMark, outcome } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: `/company/candidates${search}` }]} />
      <h1>{t('card', { number: `C-${numbered(candidate.number)}` })}</h1>
      {outcome === 'marked' || outcome === 'closed' ? <Notice>{t(outcome)}</Notice> : null}
      <p className="small">{t('blind')}</p>
      {mayMark ? (
        <MarkForm card={candidate} search={`${search}&at=card`} />
      ) : (
        <p>
          {t('mark')}: {t(`marks.${candidate.mark ?? 'none'}`)}
        </p>
      )}
      <ShownSheet shown={candidate.shown} />
    </Page>
  );
}
