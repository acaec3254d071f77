import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { CourseContents } from '#app/features/courses/components/course-contents.tsx';
import { CourseFacts } from '#app/features/courses/components/course-facts.tsx';
import { findPublishedCourse } from '#app/features/courses/queries.server.ts';
import { contentsOf, mayMeetCourse } from '#app/features/courses/exports.ts';
import { CourseEditions } from '#app/features/enrolments/components/course-editions.tsx';
import { EnrolmentNotice } from '#app/features/enrolments/components/enrolment-notice.tsx';
import { findOwnLevel } from '#app/features/enrolments/own-level.server.ts';
import { loadCourseEditions } from '#app/features/enrolments/course-editions.server.ts';
import { refusedFor } from '#app/features/offers/reader-groups.server.ts';
import { PlacementOffer } from '#app/features/placement/components/placement-offer.tsx';
import { findPlacementTest } from '#app/features/placement/load-placement.server.ts';
import { findLearnerCourse } from '#app/features/progress/queries.server.ts';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { withPageTexts } from '#app/platform/http/page-texts.tsx';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Button, Link, LinkButton, listIn, Notice, Page, Unbroken } from '#app/ui/index.ts';

export const meta = titleMeta;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const actor = await context.actor();
  const slug = params.course ?? '';
  const course = await findPublishedCourse(commandContext(context, null).db, slug);
  const learner = actor && (await findLearnerCourse(commandContext(context, actor), slug));
  if (!course || !(learner || mayMeetCourse(actor, course.outline))) {
    throw new AppError('not-found');
  }
  const locale = await context.locale();
  return {
    title: await pageTitle(context, course.outline.title[locale]),
    texts: pageTexts(locale, 'courses', 'offers', 'placement'),
    isFor:
      actor && !learner ? await refusedFor(commandContext(context, actor), course.outline) : null,
    test: learner
      ? null
      : await findPlacementTest(commandContext(context, null), course.outline.series?.id),
    course: contentsOf(course.outline),
    enrolled: Boolean(learner),
    signedIn: actor !== null,
    offer: await loadCourseEditions(commandContext(context, actor), { courseSlug: slug, locale }),
    level: actor && (await findOwnLevel(commandContext(context, actor), slug)),
    outcome: new URL(request.url).searchParams.get('outcome'),
  };
}

export default withPageTexts(CoursePage);

function CoursePage() {
  const t = useTranslations('courses');
  const locale = useLocale();
  const { course, enrolled, signedIn, offer, level, outcome, test, isFor } =
    useLoaderData<typeof loader>();
  const isShut = isFor !== null && offer.editions.every(({ mayApply, own }) => !mayApply && !own);
  const apply = course.test
    ? t(signedIn ? 'testStart' : 'testSignIn')
    : t(signedIn ? 'enrol' : 'enrolSignIn');
  return (
    <Page>
      <h1>
        <Unbroken text={course.title[locale]} />
      </h1>
      <p className="lead">{course.summary[locale]}</p>
      <CourseFacts course={course} locale={locale} />
      <EnrolmentNotice outcome={outcome} />
      {enrolled ? (
        <LinkButton kind="main" to={`/learn/${course.slug}`}>
          {t(course.test ? 'testStart' : 'goOn')}
        </LinkButton>
      ) : null}
      {enrolled || !offer.isPlain ? null : (
        <Form method="post" action={`/learn/${course.slug}/enrolment`} reloadDocument>
          <Button kind="main">{apply}</Button>
        </Form>
      )}
      <ForOthers />
      {offer.isPlain || isShut ? null : (
        <CourseEditions courseSlug={course.slug} offer={offer} apply={apply} />
      )}
      {test ? <PlacementOffer test={test} /> : null}
      {level ? (
        <p>
          <Link to={`/learn/${level}/level`}>{t('changeLevel')}</Link>
        </p>
      ) : null}
      {course.test ? (
        <p className="small">{t('testText')}</p>
      ) : (
        <>
          <h2>{t('contents')}</h2>
          <CourseContents course={course} locale={locale} />
        </>
      )}
      <p className="small">{t('audioNote')}</p>
    </Page>
  );
}

/** Said to who is signed in and none of those that the course is for. */
function ForOthers() {
  const t = useTranslations('offers');
  const locale = useLocale();
  const { isFor } = useLoaderData<typeof loader>();
  if (!isFor) return null;
  const who = listIn(
    locale,
    isFor.map((one) => t(`who.${one}`)),
  );
  return <Notice>{t('isForOthers', { who })}</Notice>;
}
