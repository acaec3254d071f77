import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { NudgeChoices } from '#app/features/nudges/components/nudge-choices.tsx';
import { LearnerTable } from '#app/features/oversight/components/learner-table.tsx';
import { LearnerPaging } from '#app/features/oversight/components/learner-paging.tsx';
import { listEditionChoices } from '#app/features/oversight/figures.server.ts';
import { listLearners } from '#app/features/oversight/learners.server.ts';
import { readLearnersQuery } from '#app/features/oversight/schema.ts';
import { packRows, unpackRows } from '#app/platform/packed-rows.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Button, Crumbs, Field, Link, Page, Select, TextInput } from '#app/ui/index.ts';

import { requireOverseer } from './overseer.server.ts';

export const meta = titleMeta;

/** Learners of the actor's people, filtered. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = await requireOverseer({ context, request });
  const { searchParams } = new URL(request.url);
  const filter = readLearnersQuery(searchParams);
  searchParams.delete('from');
  const { rows, total } = await listLearners(ctx, filter);
  return {
    title: await pageTitle(context, (t) => t('work.oversight.learners')),
    ...{ filter, now: ctx.now.toISOString(), query: `/admin/enrolments?${searchParams}` },
    editions: await listEditionChoices(ctx),
    ...{ total, packed: packRows(rows) },
  };
}

export default function Enrolments() {
  const t = useTranslations('work.oversight');
  const completion = useTranslations('work.completion');
  const { packed, total, now, filter, query } = useLoaderData<typeof loader>();
  const rows = unpackRows(packed);
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin' }]} />
      <h1>{t('learners')}</h1>
      <Filters />
      {filter.editionId ? (
        <p>
          <Link to={`/admin/completion/${filter.editionId}`}>{completion('see')}</Link>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <NudgeChoices filter={filter} total={total}>
          <LearnerTable rows={rows} now={now} choose />
        </NudgeChoices>
      ) : (
        <p>{t('none')}</p>
      )}
      <LearnerPaging total={total} offset={filter.offset} limit={filter.limit} query={query} />
    </Page>
  );
}

function Filters() {
  const t = useTranslations('work.oversight');
  const locale = useLocale();
  const { filter, editions } = useLoaderData<typeof loader>();
  const standings = ['not-started', 'on-pace', 'behind', 'completed', 'ended'] as const;
  return (
    <Form className="filters" method="get" role="search">
      <Field name="q" label={t('search')}>
        <TextInput type="search" defaultValue={filter.search} />
      </Field>
      <Field name="edition" label={t('edition')}>
        <Select defaultValue={filter.editionId ?? ''}>
          <option value="">{t('allEditions')}</option>
          {editions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="standing" label={t('standing')}>
        <Select defaultValue={filter.standing ?? ''}>
          <option value="">{t('anyStanding')}</option>
          {standings.map((standing) => (
            <option key={standing} value={standing}>
              {t(`standings.${standing}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="reason" label={t('attention')}>
        <Select defaultValue={filter.reason ?? ''}>
          <option value="">{t('anybody')}</option>
          <option value="any">{t('anyReason')}</option>
          <option value="behind">{t('standings.behind')}</option>
          <option value="not-started">{t('standings.not-started')}</option>
          <option value="silent">{t('reasons.silent')}</option>
        </Select>
      </Field>
      <Button>{t('show')}</Button>
    </Form>
  );
}
