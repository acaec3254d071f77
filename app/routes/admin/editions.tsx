import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EditionFilter } from '#app/features/enrolments/components/edition-filter.tsx';
import { EditionTable } from '#app/features/enrolments/components/edition-table.tsx';
import { listEditions } from '#app/features/enrolments/list-editions.server.ts';
import { readEditionParams } from '#app/features/enrolments/params.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { LinkButton, Page } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const asked = readEditionParams(request);
  return {
    title: await pageTitle(context, (t) => t('work.editions.title')),
    asked,
    ...(await listEditions(commandContext(context, actor), asked)),
  };
}

export default function Editions() {
  const t = useTranslations('work.editions');
  const { asked, rows, years, courses } = useLoaderData<typeof loader>();
  const shown = [...new Set(rows.map(({ fiscalYear }) => fiscalYear))];
  return (
    <Page kind="wide">
      <h1>{t('title')}</h1>
      <div className="actions">
        <LinkButton compact kind="main" to="/admin/editions/new">
          {t('add')}
        </LinkButton>
        <LinkButton compact to="/admin/editions/copies">
          {t('copyAll')}
        </LinkButton>
      </div>
      <EditionFilter {...{ asked, years, courses }} />
      {rows.length === 0 ? <p>{t('none')}</p> : null}
      {shown.map((year) => {
        const heading = year === null ? t('noYear') : t('fiscalYear', { year: String(year) });
        const own = rows.filter(({ fiscalYear }) => fiscalYear === year);
        return (
          <section key={year}>
            <h2>{heading}</h2>
            <EditionTable caption={heading} rows={own} />
          </section>
        );
      })}
    </Page>
  );
}
