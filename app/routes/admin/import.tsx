import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { FateChoice } from '#app/features/imports/components/fate-choice.tsx';
import { DiscardForm, ImportActions } from '#app/features/imports/components/import-actions.tsx';
import { ImportProgress } from '#app/features/imports/components/import-progress.tsx';
import { QuestionForm } from '#app/features/imports/components/question-form.tsx';
import { RowTable } from '#app/features/imports/components/row-table.tsx';
import { discardImport } from '#app/features/imports/purge-imports.server.ts';
import { findImport } from '#app/features/imports/queries.server.ts';
import { listRows } from '#app/features/imports/row-views.server.ts';
import { fateShown } from '#app/features/imports/schema.ts';
import { AppError } from '#app/platform/errors.ts';
import { requireRole } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, Link, Page } from '#app/ui/index.ts';

export const handle = { methods: ['DELETE'] };

const WORKING = ['checking', 'applying'];

/** While work goes on the page asks again by itself, with and without a script. */
export function meta({ data }: MetaArgs<typeof loader>) {
  const isWorking = data && WORKING.includes(data.summary.state) && !data.summary.purged;
  return [...titleMeta({ data }), ...(isWorking ? [{ httpEquiv: 'refresh', content: '2' }] : [])];
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  const ctx = commandContext(context, actor);
  const summary = await findImport(ctx, params.import ?? '');
  if (!summary) throw new AppError('not-found');
  const here = `/admin/imports/${summary.id}`;
  if (summary.state === 'mapping' && !summary.purged) throw seeOther(`${here}/mapping`);
  const { searchParams } = new URL(request.url);
  const fate = fateShown(searchParams.get('fate'), summary.counts);
  const after = Number(/^\d{1,6}$/u.exec(searchParams.get('after') ?? '')?.[0] ?? 0);
  const locale = await context.locale();
  const isStill = !WORKING.includes(summary.state) && !summary.purged;
  const page = { importId: summary.id, fate, after, locale };
  return {
    title: await pageTitle(context, (t) => t('work.imports.title')),
    ...{ summary, fate },
    shown: isStill ? await listRows(ctx, page) : null,
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const actor = await requireRole(context, request, ['coordinator']);
  await discardImport(commandContext(context, actor), { importId: params.import ?? '' });
  return seeOther('/admin/imports');
}

export default function Import() {
  const t = useTranslations();
  const { summary, fate, shown } = useLoaderData<typeof loader>();
  const above = [
    { label: t('site.nav.officeHome'), to: '/admin' },
    { label: t('work.imports.title'), to: '/admin/imports' },
  ];
  const isAsking = fate === 'question' && summary.state === 'ready';
  return (
    <Page kind="wide">
      <Crumbs items={above} />
      <h1>{t('work.imports.one', { kind: t(`work.imports.kind.${summary.kind}`) })}</h1>
      <p>{summary.fileName}</p>
      {summary.purged ? <p>{t('work.imports.purged')}</p> : null}
      {shown ? (
        <>
          <ImportActions summary={summary} />
          <FateChoice summary={summary} fate={fate} />
          <h2>{t(`work.imports.fate.${fate}`)}</h2>
          {shown.rows.length === 0 ? <p>{t('work.imports.rows.none')}</p> : null}
          {isAsking ? (
            <QuestionForm importId={summary.id} rows={shown.rows} />
          ) : (
            <RowTable rows={shown.rows} caption={t(`work.imports.fate.${fate}`)} />
          )}
          {shown.next ? (
            <p>
              <Link to={`?fate=${fate}&after=${shown.next}`}>{t('work.imports.rows.next')}</Link>
            </p>
          ) : null}
        </>
      ) : null}
      {!shown && !summary.purged ? <ImportProgress summary={summary} /> : null}
      {/* Also while work goes on: where that fails every time nothing else could end it. */}
      {summary.purged ? null : <DiscardForm id={summary.id} />}
    </Page>
  );
}
