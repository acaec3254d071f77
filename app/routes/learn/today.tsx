import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { isBehind } from '#app/features/enrolments/exports.ts';
import { loadCatalogue } from '#app/features/offers/catalogue.server.ts';
import { OfferRows } from '#app/features/offers/components/offer-rows.tsx';
import { listOwnOffers } from '#app/features/offers/own-offers.server.ts';
import { CourseRows } from '#app/features/progress/components/course-rows.tsx';
import { DueRows } from '#app/features/progress/components/due-rows.tsx';
import { NextStep } from '#app/features/progress/components/next-step.tsx';
import { loadLearnerCourses } from '#app/features/progress/queries.server.ts';
import { progressView } from '#app/features/progress/exports.ts';
import { PageMessages } from '#app/i18n/page-messages.tsx';
import { pageTexts } from '#app/i18n/page-texts.server.ts';
import { hasRole, type Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { requireActor } from '#app/platform/http/guards.server.ts';
import { navigationFor } from '#app/platform/http/navigation.ts';
import { seeOther } from '#app/platform/http/responses.server.ts';
import { titleMeta } from '#app/platform/http/title-meta.ts';
import { pageTitle } from '#app/platform/http/titles.server.ts';
import { commandContext } from '#app/platform/request-context.server.ts';
import { Page } from '#app/ui/index.ts';
import { CatalogueSections } from '#app/routes/site/catalogue-sections.tsx';
import { HomePlaces } from './home-places.tsx';
import { homeWorkOf } from './home-work.server.ts';

export const meta = titleMeta;

/** Where everyone begins: what to learn now, and for who has work here, where it is done. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireActor(context, request);
  const ctx = commandContext(context, actor);
  const heading = headingFor(actor);
  const courses = await coursesOf(ctx);
  const learns = hasRole(actor, 'participant') || hasRole(actor, 'staff');
  const home = navigationFor(actor, null)[0]?.to ?? '/learn';
  if (home !== '/learn' && !learns && courses.length === 0) throw seeOther(home);
  return {
    title: await pageTitle(context, (t) => t(`site.nav.${heading}`)),
    heading,
    learns,
    courses,
    ...(await offeredTo(ctx, courses.length === 0)),
    courseTexts: pageTexts(await context.locale(), 'courses', 'offers'),
    ...(await homeWorkOf(ctx, await context.locale())),
  };
}

/** The page is called as the first place of the navigation is. */
function headingFor(actor: Actor): 'today' | 'home' | 'officeHome' {
  const key = navigationFor(actor, null)[0]?.key;
  return key === 'home' || key === 'officeHome' ? key : 'today';
}

async function coursesOf(ctx: Context) {
  const learning = await loadLearnerCourses(ctx);
  const courses = learning.filter(({ outline }) => !outline.placement);
  return courses.map(({ outline, progress, enrolment, newestRevision, readOnly }) => {
    const { next, tally } = progressView(outline, progress);
    const complete = enrolment.completedAt !== null;
    const revised = newestRevision > enrolment.revision && !readOnly;
    const dueAt = complete || readOnly ? null : (enrolment.nextDueAt?.toISOString() ?? null);
    const isLate = !complete && !readOnly && isBehind(enrolment.nextDueAt, ctx.now);
    const { slug, title } = outline;
    return { slug, title, next: readOnly ? null : next, tally, complete, revised, dueAt, isLate };
  });
}

/** What somebody can begin with: who has no course yet, all there is for them; others, what is offered to them. */
async function offeredTo(ctx: Context, isNew: boolean) {
  if (!isNew) {
    const offers = await listOwnOffers(ctx);
    return { sections: [], offers: offers.filter(({ state }) => state === 'new') };
  }
  const { sections } = await loadCatalogue(ctx);
  const [first] = sections;
  // Staff learn what is for them; the courses of participants they find in the catalogue.
  const isTheirs = first?.key === 'you' && !hasRole(ctx.actor, 'participant');
  const own = sections.filter(({ key }) => (isTheirs ? key === 'you' : key !== 'some'));
  return { sections: own, offers: [] };
}

export default function Today() {
  const { courseTexts } = useLoaderData<typeof loader>();
  return (
    <PageMessages texts={courseTexts}>
      <Home />
    </PageMessages>
  );
}

function Home() {
  const t = useTranslations();
  const { heading, learns, courses, places, waits, texts } = useLoaderData<typeof loader>();
  return (
    <Page>
      <h1>{t(`site.nav.${heading}`)}</h1>
      {places.length > 0 ? <HomePlaces places={places} open={waits} texts={texts} /> : null}
      {learns || courses.length > 0 ? <Learning /> : null}
    </Page>
  );
}

function Learning() {
  const t = useTranslations('learn.today');
  const locale = useLocale();
  const { courses, sections } = useLoaderData<typeof loader>();
  const current = courses.find((course) => course.next);
  if (courses.length === 0) {
    return (
      <>
        <p className="lead">{t('noCourses')}</p>
        <CatalogueSections sections={sections} heading="h2" enter={t('seeAndEnrol')} />
      </>
    );
  }
  return (
    <>
      {current?.next ? (
        <NextStep
          courseSlug={current.slug}
          courseTitle={current.title}
          item={current.next}
          locale={locale}
        />
      ) : null}
      <h2>{t('due')}</h2>
      <DueRows courses={courses} locale={locale} none={current ? t('nothingDue') : t('allDone')} />
      <h2>{t('courses')}</h2>
      <CourseRows courses={courses} locale={locale} />
      <Offered />
    </>
  );
}

/** What is offered to the reader and not begun. */
function Offered() {
  const t = useTranslations('offers');
  const { offers } = useLoaderData<typeof loader>();
  if (offers.length === 0) return null;
  return (
    <>
      <h2>{t('you')}</h2>
      <OfferRows offers={offers} />
    </>
  );
}
