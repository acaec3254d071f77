import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { FiguresSection } from '#app/features/oversight/components/figures-section.tsx';
import { LearnerTable } from '#app/features/oversight/components/learner-table.tsx';
import { YearStartList } from '#app/features/oversight/components/year-start-list.tsx';
import {
  countApplications,
  listEditionChoices,
  listFigures,
} from '#app/features/oversight/figures.server.ts';
import { listLearners } from '#app/features/oversight/learners.server.ts';
import { yearStartOfSeason } from '#app/features/oversight/year-start.server.ts';
import { readOverviewQuery } from '#app/features/oversight/schema.ts';
import { coordinatesAll } from '#app/platform/auth/actor.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { HomePlaces } from '#app/routes/learn/home-places.tsx';
import { homeWorkOf } from '#app/routes/learn/home-work.server.ts';
import { Button, Field, Figures, Link, Page, Select } from '#app/ui/index.ts';

import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

const FIRST = 10;

/** Where coordinators, advisors and supervisors begin: how their people stand, and who may need a word. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const { by, editionId } = readOverviewQuery(new URL(request.url).searchParams);
  const needs = { editionId, standing: null, reason: 'any', search: '', offset: 0 } as const;
  const [title, figures, applications, editions, attention, work, yearStart] = await Promise.all([
    pageTitle(context, (t) => t('work.oversight.title')),
    listFigures(ctx, { by, editionId }),
    countApplications(ctx, { editionId }),
    listEditionChoices(ctx),
    listLearners(ctx, { ...needs, limit: FIRST }),
    homeWorkOf(ctx, await context.locale()),
    yearStartOfSeason(ctx),
  ]);
  const asked = { by, editionId, now: ctx.now.toISOString() };
  const isKeeper = coordinatesAll(ctx.actor);
  const shown = { figures, applications, editions, attention, yearStart, isKeeper };
  return { title, ...asked, ...shown, ...work };
}

export default function Overview() {
  const t = useTranslations('work.oversight');
  const view = useLoaderData<typeof loader>();
  const { figures, attention, applications } = view;
  const sum = (key: 'enrolled' | 'completed' | 'onPace' | 'behind' | 'notStarted' | 'ended') =>
    figures.reduce((total, row) => total + row[key], 0);
  const counted = ['enrolled', 'onPace', 'behind', 'notStarted', 'completed', 'ended'] as const;
  const names = Object.fromEntries(view.editions.map(({ id, name }) => [id, name]));
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {view.isKeeper ? <YearStart /> : null}
      <Figures
        items={[
          { label: t('awaiting'), value: applications['awaiting-approval'] ?? 0 },
          { label: t('waiting'), value: applications.waiting ?? 0 },
          ...counted.map((key) => ({ label: t(`columns.${key}`), value: sum(key) })),
        ]}
      />
      <h2>{t('attention')}</h2>
      {attention.total > 0 ? (
        <>
          <p>{t('attentionLead')}</p>
          <LearnerTable rows={attention.rows} now={view.now} />
          <p>
            <Link to={learnersOf(view.editionId, { reason: 'any' })}>
              {t('allAttention', { count: attention.total })}
            </Link>
          </p>
        </>
      ) : (
        <p>{t('nobodyNeeds')}</p>
      )}
      <h2>{t('groupBy')}</h2>
      <Choices />
      <FiguresSection by={view.by} figures={figures} names={names} />
      <p>
        <Link to={learnersOf(view.editionId)}>{t('allLearners')}</Link>
      </p>
      <HomePlaces places={view.places} open={view.waits} texts={view.texts} />
    </Page>
  );
}

/** What is to be done for the coming fiscal year, in its months; in others the way there. */
function YearStart() {
  const t = useTranslations('work.yearStart');
  const { yearStart } = useLoaderData<typeof loader>();
  return (
    <>
      {yearStart ? (
        <>
          <h2>{t('titleOf', { year: String(yearStart.year) })}</h2>
          <YearStartList lines={yearStart.lines} />
        </>
      ) : null}
      <p>
        <Link to="/admin/year-start">{yearStart ? t('all') : t('link')}</Link>
      </p>
    </>
  );
}

/** The list of learners, of the edition that is chosen. */
function learnersOf(edition: string | null, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(edition ? { edition } : {}), ...more });
  return query.size > 0 ? `/admin/enrolments?${query}` : '/admin/enrolments';
}

function Choices() {
  const t = useTranslations('work.oversight');
  const locale = useLocale();
  const { by, editionId, editions } = useLoaderData<typeof loader>();
  return (
    <Form className="filters" method="get">
      <Field name="edition" label={t('edition')}>
        <Select defaultValue={editionId ?? ''}>
          <option value="">{t('allEditions')}</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="by" label={t('groupBy')}>
        <Select defaultValue={by}>
          {(['kind', 'prefecture', 'arrival-group', 'edition'] as const).map((key) => (
            <option key={key} value={key}>
              {t(`by.${key}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
