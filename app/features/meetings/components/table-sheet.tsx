import { useTranslations } from 'use-intl';
import { ShownSheet, type Shown } from '#app/features/candidates/exports.ts';
import type { CompanyMeeting } from '../meeting-view.ts';
import { useWho } from './company-timetable.tsx';

/** The meetings of one table, each with what the candidate shows the company and room for notes. */
export function TableSheet({
  meetings,
}: {
  meetings: readonly (CompanyMeeting & { shown: Shown | null })[];
}) {
  const t = useTranslations('companyMeetings');
  const who = useWho();
  return meetings.map((meeting) => (
    <section key={meeting.id} className="meeting-slip">
      <h3>
        {`${meeting.from}–${meeting.to}`} {who(meeting)}
        {meeting.state === 'proposed' ? ` (${t('states.proposed')})` : ''}
      </h3>
      {meeting.shown ? <ShownSheet shown={meeting.shown} /> : <p>{t('daySheet.none')}</p>}
      <div className="meeting-notes">{t('daySheet.notes')}</div>
    </section>
  ));
}
