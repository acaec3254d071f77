import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { teachesLanguage } from '#app/features/courses/exports.ts';
import { FirstVisitForm } from '#app/features/enrolments/components/first-visit-form.tsx';
import { OtherCourses } from '#app/features/enrolments/components/other-courses.tsx';
import { recordFirstVisit } from '#app/features/enrolments/record-first-visit.server.ts';
import { firstVisitSchema } from '#app/features/enrolments/schema.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { readForm } from '#app/platform/http/forms.server.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { LinkButton, Page } from '#app/ui/index.ts';
import { requireLearner } from './learner.server.ts';

export const meta = titleMeta;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, learner } = await requireLearner(args);
  const { outline, enrolment } = learner;
  // What is asked is how much Japanese somebody reads: a course of topics need not know.
  const isAsked = teachesLanguage(outline) && !outline.placement;
  if (enrolment.withdrawnAt || !isAsked) throw seeOther(`/learn/${outline.slug}`);
  return {
    title: await pageTitle(args.context, (t) => t('firstVisit.title')),
    texts: pageTexts(await args.context.locale(), 'firstVisit'),
    courseSlug: outline.slug,
    kanaCheck: outline.kanaCheck?.slug ?? null,
    notFor: outline.notFor,
    answered: enrolment.priorKnowledge,
    arrivalOn: actor.arrivalOn,
    romaji: actor.reading.romaji,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, learner } = await requireLearner(args);
  const fields = await readForm(args.request);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const parsed = firstVisitSchema.safeParse(given);
  if (!parsed.success) return data({ fields, fault: 'arrivalOn' as const }, { status: 400 });
  await recordFirstVisit(ctx, { ...parsed.data, enrolmentId: learner.enrolment.id });
  const here = `/learn/${learner.courseSlug}`;
  const { knowledge } = parsed.data;
  const reads = knowledge === 'both' || knowledge === 'more';
  return seeOther(reads ? `${here}/first-visit` : here);
}

export default withPageTexts(FirstQuestions);

function FirstQuestions() {
  const t = useTranslations('firstVisit');
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const here = `/learn/${view.courseSlug}`;
  if (view.answered === 'both' || view.answered === 'more') {
    const notFor = view.answered === 'more' ? view.notFor : null;
    return (
      <Page>
        {notFor ? (
          <>
            <h1>{t('notForTitle')}</h1>
            <OtherCourses notFor={notFor[locale]} />
            <h2>{t('kanaCheckTitle')}</h2>
          </>
        ) : (
          <h1>{t('kanaCheckTitle')}</h1>
        )}
        <p>{t('kanaCheckText')}</p>
        <div className="actions">
          {view.kanaCheck ? (
            <LinkButton kind="main" to={`${here}/${view.kanaCheck}`}>
              {t('kanaCheck')}
            </LinkButton>
          ) : null}
          <LinkButton to={here}>{t('submit')}</LinkButton>
        </div>
      </Page>
    );
  }
  return (
    <Page>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <FirstVisitForm
        arrivalOn={view.arrivalOn}
        romaji={view.romaji}
        result={result}
        skipTo={here}
      />
    </Page>
  );
}
