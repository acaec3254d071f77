import { useLocale, useTranslations } from 'use-intl';
import { DateTime, JAPAN, Link, Table, type Column } from '#app/ui/index.ts';
import type { ApplicationRecord, ApplicationStep } from '../application-record.server.ts';

/** One application: who, for what, where it stands, and every step that led there. */
export function ApplicationSheet({ application }: { application: ApplicationRecord }) {
  const t = useTranslations('work.editions.application');
  const locale = useLocale();
  const { personId, name, place, edition, course, waitingPlace } = application;
  const editionName = `${course.title[locale]} ${edition.name[locale]}`;
  return (
    <>
      <dl className="facts">
        <dt>{t('person')}</dt>
        <dd>
          <Link to={`/admin/people/${personId}`}>
            <bdi>{name}</bdi>
          </Link>
          {place ? <small> {place[locale]}</small> : null}
        </dd>
        <dt>{t('title')}</dt>
        <dd>
          {application.mayOpenEdition ? (
            <Link to={`/admin/editions/${edition.id}`}>{editionName}</Link>
          ) : (
            editionName
          )}
        </dd>
        <dt>{t('state')}</dt>
        <dd>
          <strong>{application.completed ? t('completed') : <Standing {...application} />}</strong>
          {waitingPlace === null ? null : <small> {t('place', { place: waitingPlace })}</small>}
        </dd>
        <dt>{t('ticket')}</dt>
        <dd>{application.ticket}</dd>
        <dt>{t('route')}</dt>
        <dd>{t(`routes.${application.route}`)}</dd>
      </dl>
      <h2>{t('steps')}</h2>
      <Steps steps={application.steps} />
    </>
  );
}

/** Where it stands; of one that was left for another level, for which. */
function Standing({ state, steps }: Pick<ApplicationRecord, 'state' | 'steps'>) {
  const t = useTranslations('work.editions.application');
  const locale = useLocale();
  const other = steps.at(-1)?.other;
  return state === 'moved' && other
    ? t('movedTo', { course: other.course[locale], edition: other.edition[locale] })
    : t(`states.${state}`);
}

function Steps({ steps }: { steps: readonly ApplicationStep[] }) {
  const t = useTranslations('work.editions.application');
  const locale = useLocale();
  const named = ({ cause, state, other }: ApplicationStep) =>
    other
      ? t(state === 'moved' ? 'levelTo' : 'levelFrom', {
          course: other.course[locale],
          edition: other.edition[locale],
        })
      : t(`causes.${cause}`);
  const columns: Column<ApplicationStep>[] = [
    {
      key: 'step',
      head: t('step'),
      names: true,
      cell: (step) => t('stepTo', { step: named(step), state: t(`states.${step.state}`) }),
    },
    {
      key: 'at',
      head: t('at'),
      minor: true,
      cell: ({ at }) => <DateTime instant={at} zone={JAPAN} time />,
    },
    { key: 'by', head: t('by'), minor: true, cell: ({ by }) => by ?? '' },
    { key: 'reason', head: t('reason'), minor: true, cell: ({ reason }) => reason ?? '' },
  ];
  return <Table caption={t('steps')} columns={columns} rows={steps} rowKey={({ id }) => id} />;
}
