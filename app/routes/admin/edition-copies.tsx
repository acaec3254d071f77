import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CopyForm } from '#app/features/enrolments/components/copy-form.tsx';
import { copyEditions } from '#app/features/enrolments/copy-editions.server.ts';
import { listEditions } from '#app/features/enrolments/list-editions.server.ts';
import { readEditionParams } from '#app/features/enrolments/params.ts';
import { copySchema, parseTyped, type Faults } from '#app/features/enrolments/schema.ts';
import { readLists } from '#app/platform/http/forms.server.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { fiscalYear, japanDay } from '#app/platform/japan-day.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Crumbs, Field, Form, Notice, Page, Select } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const search = new URL(request.url).searchParams;
  const year = readEditionParams(request).year ?? fiscalYear(japanDay(ctx.now));
  const { rows, years } = await listEditions(ctx, { year });
  const only = search.get('edition');
  const made = search.get('made');
  return {
    title: await pageTitle(context, (t) => t('work.editions.copies.title')),
    ...{ year, years: [...new Set([year, ...years])].sort((a, b) => b - a), rows },
    chosen: rows.map(({ id }) => id).filter((id) => !only || id === only),
    made: made === null ? null : Number(made) || 0,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const list = await readLists(request);
  const typed = { fiscalYear: list('fiscalYear')[0] ?? '', editionIds: list('editionIds') };
  const refused = (faults: Faults) => data({ typed, faults }, { status: 400 });
  const parsed = parseTyped(copySchema, typed);
  if (!parsed.ok) return refused(parsed.faults);
  const result = await copyEditions(commandContext(context, actor), parsed.value);
  if (result.ok) {
    return seeOther(`/admin/editions/copies?year=${parsed.value.fiscalYear}&made=${result.made}`);
  }
  return refused({ [result.reason === 'no-year' ? 'editionIds' : 'fiscalYear']: result.reason });
}

export default function EditionCopies() {
  const t = useTranslations('work.editions');
  const { year, years, rows, chosen, made } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page>
      <Crumbs items={[{ label: t('title'), to: '/admin/editions' }]} />
      <h1>{t('copies.title')}</h1>
      {made === null ? null : (
        <Notice kind="success">{made > 0 ? t('copies.done', { made }) : t('copies.same')}</Notice>
      )}
      <p>{t('copies.lead')}</p>
      <Form method="get" className="filters">
        <Field name="year" label={t('copies.from')}>
          <Select defaultValue={year}>
            {years.map((one) => (
              <option key={one} value={one}>
                {t('fiscalYear', { year: String(one) })}
              </option>
            ))}
          </Select>
        </Field>
        <Button compact>{t('copies.show')}</Button>
      </Form>
      {rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <CopyForm
          key={year}
          rows={rows}
          chosen={result?.typed.editionIds ?? chosen}
          fiscalYear={result?.typed.fiscalYear ?? String(year + 1)}
          faults={result?.faults ?? {}}
        />
      )}
    </Page>
  );
}
