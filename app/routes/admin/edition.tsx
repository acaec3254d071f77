import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import {
  ApplicationTable,
  StateLinks,
} from '#app/features/enrolments/components/application-table.tsx';
import {
  Archive,
  Lottery,
  Publication,
  RuleRun,
} from '#app/features/enrolments/components/edition-acts.tsx';
import { DueDates } from '#app/features/enrolments/components/due-dates.tsx';
import { EditionFacts } from '#app/features/enrolments/components/edition-facts.tsx';
import { EditionHistory } from '#app/features/enrolments/components/edition-history.tsx';
import { EditionNotice } from '#app/features/enrolments/components/edition-notice.tsx';
import { loadEditionPage } from '#app/features/enrolments/edition-page.server.ts';
import { readApplicationParams, readOutcome } from '#app/features/enrolments/params.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, LinkButton, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const asked = readApplicationParams(request);
  const locale = await context.locale();
  const input = { ...asked, editionId: params.edition ?? '', locale };
  const page = await loadEditionPage(ctx, input);
  const { name, course } = page.edition;
  return {
    title: await pageTitle(context, `${course[locale]} ${name[locale]}`),
    ...{ page, asked, outcome: readOutcome(request) },
  };
}

export default function Edition() {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { page, outcome } = useLoaderData<typeof loader>();
  const { edition } = page;
  return (
    <Page kind="wide">
      <Crumbs items={[{ label: t('title'), to: '/admin/editions' }]} />
      <h1>
        {edition.course[locale]} {edition.name[locale]}
      </h1>
      <EditionNotice outcome={outcome} />
      <p className="edition-line">
        <strong>{t(`states.${edition.state}`)}</strong>
        {edition.state === 'archived' ? null : (
          <LinkButton compact to={`/admin/editions/${edition.id}/edit`}>
            {t('page.edit')}
          </LinkButton>
        )}
        {edition.state === 'archived' ? null : (
          <LinkButton compact to={`/admin/extensions/new?scopeKind=edition&scopeId=${edition.id}`}>
            {t('page.allowance')}
          </LinkButton>
        )}
        {edition.fiscalYear === null ? null : (
          <LinkButton
            compact
            to={`/admin/editions/copies?year=${edition.fiscalYear}&edition=${edition.id}`}
          >
            {t('page.copy')}
          </LinkButton>
        )}
      </p>
      <Publication page={page} />
      <EditionFacts page={page} />
      <DueDates editionId={edition.id} due={page.due} mayChange={edition.state !== 'archived'} />
      <Applications />
      <RuleRun page={page} />
      <Lottery page={page} />
      <EditionHistory acts={page.acts} />
      <Archive page={page} />
    </Page>
  );
}

function Applications() {
  const t = useTranslations('work.editions.page');
  const { page, asked } = useLoaderData<typeof loader>();
  const { edition, counts, applications, next } = page;
  const more = new URLSearchParams({
    ...(asked.state && { state: asked.state }),
    after: `${next}`,
  });
  return (
    <section id="applications">
      <h2>{t('applications')}</h2>
      <StateLinks editionId={edition.id} counts={counts} asked={asked.state} />
      {applications.length === 0 ? (
        <p>{t('noApplications')}</p>
      ) : (
        <ApplicationTable rows={applications} />
      )}
      {next === null ? null : (
        <p>
          <Link to={`/admin/editions/${edition.id}?${more}#applications`}>{t('more')}</Link>
        </p>
      )}
    </section>
  );
}
