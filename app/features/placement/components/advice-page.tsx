import { useLocale, useTranslations } from 'use-intl';
import { Crumbs, Link, LinkButton, Notice, Page, Unbroken } from '#app/ui/index.ts';
import type { Bilingual } from '#app/features/courses/exports.ts';
import type { Placement } from '../load-placement.server.ts';
import { HELD_FROM } from '../rules.ts';
import { PlacementLevels } from './placement-levels.tsx';
import { useLevelWords } from './use-level-words.ts';

interface AdvicePageProps {
  placement: Placement;
  title: Bilingual;
}

/** The course that a placement test advises, why, and the others as free to choose. */
export function AdvicePage({ placement, title }: AdvicePageProps) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { advice, courses, levels, courseSlug, quizSlug, attemptId } = placement;
  const percent = Math.round(HELD_FROM * 100);
  const here = `/learn/${courseSlug}/${quizSlug}`;
  const others = courses.filter(({ slug }) => slug !== advice.course?.slug);
  return (
    <Page>
      <Crumbs items={[{ label: title[locale], to: here }, { label: t('title') }]} />
      <h1>{t('title')}</h1>
      <Notice kind="success">
        {advice.course
          ? t('advised', { course: advice.course.title[locale] })
          : t('above', { percent })}
      </Notice>
      <h2>{t('why')}</h2>
      <Why placement={placement} percent={percent} />
      {advice.course ? (
        <LinkButton kind="main" to={`/courses/${advice.course.slug}`}>
          {t('go', { course: advice.course.title[locale] })}
        </LinkButton>
      ) : null}
      <h2>{t('levels')}</h2>
      <PlacementLevels levels={levels} />
      <p className="small">{t('rule', { percent })}</p>
      <h2>{t('others')}</h2>
      <p>{t('othersText')}</p>
      {others.map((course) => (
        <section key={course.slug}>
          <h3>
            <Unbroken text={course.title[locale]} />
          </h3>
          <p>{course.level[locale]}</p>
          <LinkButton to={`/courses/${course.slug}`}>
            {t('go', { course: course.title[locale] })}
          </LinkButton>
        </section>
      ))}
      <div className="actions">
        <Link to={`${here}/result?attempt=${attemptId}&answers=1`} document>
          {t('answers')}
        </Link>
        <Link to={here}>{t('again')}</Link>
      </div>
    </Page>
  );
}

function Why({ placement: { advice }, percent }: { placement: Placement; percent: number }) {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { pointsOf, listOf } = useLevelWords();
  const { missing, held, course } = advice;
  if (!missing) return <p>{course ? t('aboveCourse', { percent }) : t('aboveText')}</p>;
  return (
    <p>
      {t('reason', {
        held: held.length,
        firm: listOf(held),
        missing: missing.title[locale],
        points: pointsOf(missing),
      })}
    </p>
  );
}
