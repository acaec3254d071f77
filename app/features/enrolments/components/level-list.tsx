import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Bilingual } from '#app/features/courses/exports.ts';
import { Button, DateTime, Form, Link, LinkButton, Unbroken } from '#app/ui/index.ts';
import type { LevelChoice, LevelView } from '../level-views.server.ts';

interface LevelListProps {
  levels: readonly LevelView[];
  /** What is left: the course, and the application by which one is in it. */
  course: { slug: string; title: Bilingual };
  applicationId: string;
  /** Whether one can come back to it by oneself. */
  mayReturn: boolean;
}

/** The levels of a series, and the editions of each that one may move to; its messages come with the page. */
export function LevelList({ levels, ...from }: LevelListProps) {
  const t = useTranslations('levels');
  const locale = useLocale();
  return levels.map(({ slug, title, level, standing, choices }) => (
    <section key={slug}>
      <h2>
        <Unbroken text={title[locale]} />
      </h2>
      <p>{level[locale]}</p>
      {standing ? <p>{t(`standing.${standing}`)}</p> : null}
      {standing && standing !== 'here' ? (
        <p>
          <LinkButton to={`/learn/${slug}`}>{t('read')}</LinkButton>
        </p>
      ) : null}
      {slug !== from.course.slug && choices.length === 0 ? <p>{t('none')}</p> : null}
      {choices.map((choice) => (
        <Choice key={choice.editionId} slug={slug} choice={choice} {...from} />
      ))}
    </section>
  ));
}

/** One edition: what comes of asking for it, in words, and the button. */
function Choice(props: Omit<LevelListProps, 'levels'> & { slug: string; choice: LevelChoice }) {
  const t = useTranslations('levels');
  const locale = useLocale();
  const { slug, course, applicationId, mayReturn, choice } = props;
  const { editionId, name, startsAt, closesAt, outcome } = choice;
  const headingId = `edition-${editionId}`;
  const when = (instant: string, deadline: boolean) => ({
    when: (): ReactNode => <DateTime instant={instant} deadline={deadline} />,
  });
  const moves = outcome === 'move' || outcome === 'finish';
  return (
    <>
      <h3 id={headingId}>{name[locale]}</h3>
      <ul className="lines">
        {startsAt ? <li>{t.rich('starts', when(startsAt, false))}</li> : null}
        {closesAt ? <li>{t.rich('closes', when(closesAt, true))}</li> : null}
        <li>{t(`own.${outcome}`, { course: course.title[locale] })}</li>
        {moves ? <li>{t(mayReturn ? 'back.open' : 'back.ask')}</li> : null}
      </ul>
      {outcome === 'asked' ? (
        <p>
          <Link to={`/courses/${slug}`} aria-describedby={headingId}>
            {t('toApplication')}
          </Link>
        </p>
      ) : (
        <Form method="post" action={`/learn/${course.slug}/level`} reloadDocument>
          <input type="hidden" name="application" value={applicationId} />
          <input type="hidden" name="edition" value={editionId} />
          <Button kind={moves ? 'main' : 'plain'} aria-describedby={headingId}>
            {moves ? t('change') : t('apply')}
          </Button>
        </Form>
      )}
    </>
  );
}
