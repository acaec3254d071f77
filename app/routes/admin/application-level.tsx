import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { findApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import { changeLevelOf } from '#app/features/enrolments/change-level.server.ts';
import { LevelForm, type LevelFault } from '#app/features/enrolments/components/level-form.tsx';
import { LevelNotice } from '#app/features/enrolments/components/level-notice.tsx';
import { loadLevelViews } from '#app/features/enrolments/level-views.server.ts';
import { neededReasonSchema, parseTyped } from '#app/features/enrolments/schema.ts';
import { PlacementRecord } from '#app/features/placement/components/placement-record.tsx';
import { findPlacementFor } from '#app/features/placement/load-placement.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { Crumbs, Page } from '#app/ui/index.ts';
import { requireCoordinator } from './overseer.server.ts';

export const meta = titleMeta;

/** Somebody's place in a course, and the levels to which a coordinator may move them. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  const application = await findApplicationRecord(ctx, params.application ?? '');
  if (!application) throw new AppError('not-found');
  const { id, name, personId, course, edition, mayChangeLevel } = application;
  const asked = { personId, courseSlug: course.slug, by: 'coordinator' } as const;
  return {
    title: await pageTitle(context, (t) => t('levels.of', { name })),
    texts: pageTexts(await context.locale(), 'levels', 'placement'),
    placement: await findPlacementFor(ctx, { personId, courseSlug: course.slug }),
    ...{ id, name, course, edition, mayChangeLevel },
    levels: mayChangeLevel ? await loadLevelViews(ctx, asked) : [],
  };
}

/** Moves them, or asks for a place on their behalf. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireCoordinator({ context, request });
  const applicationId = params.application ?? '';
  const { edition = '', reason = '' } = await readForm(request);
  const refused = (faults: { edition?: LevelFault; reason?: LevelFault }, status: number) =>
    data({ typed: { edition, reason }, faults }, { status });
  const parsed = parseTyped(neededReasonSchema, { reason });
  if (!edition) return refused({ edition: 'required' }, 400);
  if (!parsed.ok) return refused({ reason: parsed.faults.reason as LevelFault }, 400);
  const input = { applicationId, editionId: edition, ...parsed.value };
  const result = await changeLevelOf(ctx, input);
  if (!result.ok) return refused({ edition: result.reason }, 409);
  const done = result.state === 'enrolled' ? 'moved' : 'asked';
  return seeOther(`/admin/applications/${applicationId}?done=${done}`);
}

export default withPageTexts(Level);

function Level() {
  const t = useTranslations();
  const locale = useLocale();
  const { id, name, course, edition, mayChangeLevel, levels, placement } =
    useLoaderData<typeof loader>();
  const { typed, faults } = useActionData<typeof action>() ?? {};
  return (
    <Page>
      <Crumbs
        items={[
          { label: t('work.editions.application.title'), to: `/admin/applications/${id}` },
          { label: name },
        ]}
      />
      <h1>{t('levels.of', { name })}</h1>
      <p>{`${course.title[locale]} ${edition.name[locale]}`}</p>
      {placement ? <PlacementRecord placement={placement} /> : null}
      {mayChangeLevel ? (
        <LevelForm
          levels={levels}
          typed={typed ?? { edition: '', reason: '' }}
          faults={faults ?? {}}
        />
      ) : (
        <LevelNotice outcome={faults?.edition ?? null} />
      )}
      {mayChangeLevel ? null : <p>{t('levels.noPlace')}</p>}
    </Page>
  );
}
