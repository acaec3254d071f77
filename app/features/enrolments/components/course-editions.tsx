import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, Link, TextInput, Undo } from '#app/ui/index.ts';
import type { CourseEdition, CourseEditions as Offer } from '../course-editions.server.ts';
import type { OwnApplication } from '../own-application.server.ts';

interface CourseEditionsProps {
  courseSlug: string;
  offer: Offer;
  /** What the button says that asks for a place. */
  apply: string;
}

/** The editions of a course: when each is, who may come, and where one's own application stands. */
export function CourseEditions({ courseSlug, offer, apply }: CourseEditionsProps) {
  const t = useTranslations('courses');
  const action = `/learn/${courseSlug}/enrolment`;
  return (
    <section>
      <h2>{t('editions.title')}</h2>
      {offer.editions.length === 0 ? <p>{t('closed')}</p> : null}
      <ul className="course-list">
        {offer.editions.map((edition) => (
          <li key={edition.id}>
            <h3>{edition.name}</h3>
            <Facts edition={edition} />
            {edition.isLottery ? (
              <p>
                <Link to={`/courses/${courseSlug}/lottery/${edition.id}`}>
                  {t('editions.lottery')}
                </Link>
              </p>
            ) : null}
            {edition.own ? <Own own={edition.own} action={action} /> : null}
            {edition.mayApply ? (
              <Form method="post" action={action} reloadDocument>
                <input type="hidden" name="edition" value={edition.id} />
                <Button kind="main">{apply}</Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {offer.takesCodes ? (
        <Form method="post" action={action} reloadDocument className="filters">
          <Field name="code" label={t('editions.code')}>
            <TextInput required autoComplete="off" />
          </Field>
          <Button compact>{t('editions.enter')}</Button>
        </Form>
      ) : null}
    </section>
  );
}

function Facts({ edition }: { edition: CourseEdition }) {
  const t = useTranslations('courses.editions');
  const { opensAt, closesAt, startsAt, own, notes } = edition;
  const when = (instant: string, deadline: boolean) => ({
    when: (): ReactNode => <DateTime instant={instant} deadline={deadline} />,
  });
  // Who has a place needs no dates of asking for one.
  const asks = !own || own.isEnded;
  return (
    <ul className="lines">
      {asks && opensAt && edition.isComing ? <li>{t.rich('opens', when(opensAt, true))}</li> : null}
      {asks && closesAt ? <li>{t.rich('closes', when(closesAt, true))}</li> : null}
      {startsAt ? <li>{t.rich('starts', when(startsAt, false))}</li> : null}
      {asks ? notes.map((note) => <li key={note}>{note}</li>) : null}
    </ul>
  );
}

/** Where an own application stands, how it came to that, and the way out. */
function Own({ own, action }: { own: OwnApplication; action: string }) {
  const t = useTranslations('courses.editions');
  return (
    <>
      <p>
        <strong>{own.text}</strong>
      </p>
      <details>
        <summary>{t('steps')}</summary>
        <ul className="lines">
          {own.steps.map(({ at, text, reason }) => (
            <li key={at + text}>
              <DateTime instant={at} time /> {text}
              {reason ? <q>{reason}</q> : null}
            </li>
          ))}
        </ul>
      </details>
      {own.mayWithdraw ? (
        <details>
          <summary>{t('withdraw')}</summary>
          <p>{t('withdrawText')}</p>
          <Form method="post" action={action} reloadDocument>
            <Undo />
            <input type="hidden" name="application" value={own.id} />
            <Button kind="grave">{t('withdraw')}</Button>
          </Form>
        </details>
      ) : null}
    </>
  );
}
