import { useLocale, useTranslations } from 'use-intl';
import { Decision, Removal } from '#app/features/enrolments/components/application-acts.tsx';
import { ApplicationSheet } from '#app/features/enrolments/components/application-sheet.tsx';
import type { ReasonFault } from '#app/features/enrolments/components/reason-form.tsx';
import type { ApplicationRecord } from '#app/features/enrolments/application-record.server.ts';
import { Crumbs, Link, Notice, Page } from '#app/ui/index.ts';

interface ApplicationPageProps {
  application: ApplicationRecord;
  done: 'approved' | 'declined' | 'removed' | 'moved' | 'asked' | null;
  /** What was refused, and where. */
  refused?: { act: 'decision' | 'removal'; typed: string; fault: ReasonFault } | undefined;
}

/** One application, as its own address shows it and those of its decisions when they were refused. */
export function ApplicationPage({ application, done, refused }: ApplicationPageProps) {
  const t = useTranslations('work.editions');
  const locale = useLocale();
  const { edition, course } = application;
  const editionName = `${course.title[locale]} ${edition.name[locale]}`;
  const above = application.mayOpenEdition
    ? [
        { label: t('title'), to: '/admin/editions' },
        { label: editionName, to: `/admin/editions/${edition.id}` },
      ]
    : [{ label: t('approvals.title'), to: '/admin/approvals' }];
  const of = (act: 'decision' | 'removal') => (refused?.act === act ? refused : undefined);
  return (
    <Page>
      <Crumbs items={above} />
      <h1>
        {t('application.title')} <bdi>{application.name}</bdi>
      </h1>
      {done ? <Notice kind="success">{t(`application.done.${done}`)}</Notice> : null}
      {refused && !application.mayDecide && !application.mayRemove ? (
        <Notice kind="fault">{t(`application.faults.${refused.fault}`)}</Notice>
      ) : null}
      <ApplicationSheet application={application} />
      <Decision application={application} {...of('decision')} />
      {application.mayChangeLevel ? (
        <p>
          <Link to={`/admin/applications/${application.id}/level`}>
            {t('application.changeLevel')}
          </Link>
        </p>
      ) : null}
      <Removal application={application} {...of('removal')} />
    </Page>
  );
}
