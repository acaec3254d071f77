import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { LevelList } from '#app/features/enrolments/components/level-list.tsx';
import { LevelsToLeave } from '#app/features/enrolments/components/levels-to-leave.tsx';
import { LevelNotice } from '#app/features/enrolments/components/level-notice.tsx';
import { changeLevel } from '#app/features/enrolments/change-level.server.ts';
import { findLevelsToLeave } from '#app/features/enrolments/levels-to-leave.server.ts';
import { mayReturn } from '#app/features/enrolments/level-return.server.ts';
import { loadLevelViews } from '#app/features/enrolments/level-views.server.ts';
import { findOwnLevel, findOwnPlace } from '#app/features/enrolments/own-level.server.ts';
import {
  findEditionCourse,
  loadEditionNames,
} from '#app/features/enrolments/edition-names.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Crumbs, LinkButton, Page } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

/** The other levels of a course, and what comes of asking for each. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, ctx, learner } = await requireLearner(args);
  const { courseSlug, enrolment, outline } = learner;
  const outcome = new URL(args.request.url).searchParams.get('outcome');
  const here = await findOwnLevel(ctx, courseSlug);
  // What has become of a form is told wherever its sender is led.
  const told = outcome ? `?outcome=${encodeURIComponent(outcome)}` : '';
  if (here === null) throw seeOther(`/courses/${courseSlug}${told}`);
  if (here !== courseSlug) throw seeOther(`/learn/${here}/level${told}`);
  const edition = (await loadEditionNames(ctx, [enrolment.editionId])).get(enrolment.editionId);
  return {
    title: await pageTitle(args.context, (t) => t('levels.title')),
    texts: pageTexts(await args.context.locale(), 'levels'),
    course: { slug: courseSlug, title: outline.title },
    completed: enrolment.completedAt !== null,
    edition: edition?.edition ?? null,
    applicationId: (await findOwnPlace(ctx, enrolment.id)) ?? '',
    mayReturn: await mayReturn(ctx, enrolment.editionId),
    toLeave: await findLevelsToLeave(ctx, courseSlug),
    levels: await loadLevelViews(ctx, { personId: actor.personId, courseSlug, by: 'self' }),
    outcome,
  };
}

/** Moves to another level, or asks for a place there. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const here = `/learn/${params.course}/level`;
  const actor = await requireActor(context, request, here);
  const ctx = commandContext(context, actor);
  const { application: applicationId = '', edition: editionId = '' } = await readForm(request);
  const result = await changeLevel(ctx, { applicationId, editionId });
  if (!result.ok) return seeOther(`${here}?outcome=${result.reason}`);
  if (result.state !== 'enrolled') return seeOther(`${here}?outcome=${result.state}`);
  const slug = await findEditionCourse(ctx, editionId);
  if (!slug) throw new AppError('not-found');
  return seeOther(`/learn/${slug}?moved=1`);
}

export default withPageTexts(Levels);

function Levels() {
  const t = useTranslations('levels');
  const locale = useLocale();
  const { course, edition, completed, toLeave, outcome, levels, applicationId, mayReturn } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <Crumbs items={[{ label: course.title[locale], to: `/learn/${course.slug}` }]} />
      <h1>{t('title')}</h1>
      <LevelNotice outcome={outcome} />
      <LevelsToLeave courseSlug={course.slug} levels={toLeave} />
      <p className="lead">{t('lead')}</p>
      {completed ? <p>{t('completed')}</p> : null}
      {edition && !completed ? (
        <p>{t('from', { course: course.title[locale], edition: edition[locale] })}</p>
      ) : null}
      {completed ? (
        levels
          .filter(({ slug }) => slug !== course.slug)
          .map(({ slug, title }) => (
            <p key={slug}>
              {title[locale]} <LinkButton to={`/courses/${slug}`}>{t('toCourse')}</LinkButton>
            </p>
          ))
      ) : (
        <LevelList {...{ levels, course, applicationId, mayReturn }} />
      )}
    </Page>
  );
}
