import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MarkForm, MarkWord } from '#app/features/candidates/components/candidate-table.tsx';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { ShownSheet } from '#app/features/candidates/components/shown-sheet.tsx';
import { OutcomeNotice } from '#app/features/candidates/components/outcome-notice.tsx';
import { TeamNotes } from '#app/features/candidates/components/team-notes.tsx';
import { TeamTags } from '#app/features/candidates/components/team-tags.tsx';
import { getCandidate } from '#app/features/candidates/get-candidate.server.ts';
import { listNotes } from '#app/features/candidates/notes.server.ts';
import { readOutcome } from '#app/features/candidates/schema.ts';
import { listTags, tagsOf } from '#app/features/candidates/tags.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';
import { requireFairReader } from './reader.server.ts';

export const meta = titleMeta;

/** All that somebody publishes to the actor's company. */
export async function loader(asked: LoaderFunctionArgs) {
  const { ctx, fair, reader } = await requireFairReader(asked);
  const candidate = await getCandidate(ctx, reader, asked.params.card ?? '');
  const { cardId } = candidate;
  return {
    title: await pageTitle(asked.context, (t) => t('site.nav.candidates')),
    texts: pageTexts(await asked.context.locale(), 'candidates', 'careerChoices'),
    candidate,
    search: `?fair=${fair.slug}`,
    mayMark: ctx.now <= fair.choicesUntil,
    notes: await listNotes(ctx, reader, cardId),
    tags: (await tagsOf(ctx, reader, [cardId])).get(cardId) ?? [],
    known: await listTags(ctx, reader),
    did: readOutcome(asked.request.url),
    outcome: new URL(asked.request.url).searchParams.get('outcome'),
  };
}

export default withPageTexts(CandidatePage);

function CandidatePage() {
  const t = useTranslations('candidates');
  const { candidate, search, mayMark, outcome, did } = useLoaderData<typeof loader>();
  const { notes, tags, known } = useLoaderData<typeof loader>();
  const { cardId } = candidate;
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: `/company/candidates${search}` }]} />
      <h1>{t('card', { number: cardNumber(candidate.number) })}</h1>
      {outcome === 'marked' || outcome === 'closed' ? <Notice>{t(outcome)}</Notice> : null}
      <OutcomeNotice outcome={did} />
      <p className="small">{t('blind')}</p>
      {mayMark ? (
        <MarkForm card={candidate} search={`${search}&at=card`} />
      ) : (
        <p>
          {t('mark')}: <MarkWord card={candidate} />
        </p>
      )}
      <p>
        <Link to={`/company/candidates/${cardId}/message`}>{t('message')}</Link>
      </p>
      <ShownSheet shown={candidate.shown} />
      <TeamTags {...{ cardId, search, tags, known }} />
      <TeamNotes {...{ cardId, search, notes }} />
    </Page>
  );
}
