import { useLocale, useTranslations } from 'use-intl';
import { Table } from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import type { OwnMeeting } from '../meeting-view.ts';
import { placeOf } from './own-meeting-rows.tsx';

interface OwnSheetProps {
  name: string;
  number: number;
  minutes: number;
  meetings: readonly OwnMeeting[];
  booths: readonly { id: string; booth: string; name: { ja: string; en: string } }[];
}

/** Meetings, questions with room for notes, and where the booths are: for A4. */
export function OwnSheet({ name, number, minutes, meetings, booths }: OwnSheetProps) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  return (
    <>
      <p>
        {t('sheet.name')}: {name}
        <br />
        {t('sheet.number')}: {cardNumber(number)}
      </p>
      {meetings.length === 0 ? <p>{t('none')}</p> : null}
      {meetings.map((meeting) => (
        <section key={meeting.id} className="meeting-slip">
          <h2>
            {t('time', { from: meeting.from, to: meeting.to, minutes })}{' '}
            {meeting.company.name[locale]}
          </h2>
          <p>
            {placeOf(meeting, t)}
            {meeting.state === 'proposed' ? ` (${t('sheet.waiting')})` : ''}
          </p>
          {meeting.question ? <p>{t('question', { question: meeting.question })}</p> : null}
          <div className="meeting-notes">{t('sheet.notes')}</div>
        </section>
      ))}
      {booths.length > 0 ? (
        <>
          <h2>{t('sheet.booths')}</h2>
          <p className="small">{t('sheet.boothsText')}</p>
          <Booths {...{ booths, meetings }} />
        </>
      ) : null}
    </>
  );
}

function Booths({ booths, meetings }: Pick<OwnSheetProps, 'booths' | 'meetings'>) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  const met = new Map(meetings.map(({ company, from }) => [company.id, from]));
  return (
    <Table
      caption={t('sheet.booths')}
      dense
      columns={[
        { key: 'booth', head: t('sheet.at'), cell: ({ booth }) => booth },
        {
          ...{ key: 'company', head: t('sheet.company'), names: true },
          cell: ({ name }) => name[locale],
        },
        { key: 'when', head: t('sheet.yours'), cell: ({ id }) => met.get(id) ?? '' },
      ]}
      rows={booths}
      rowKey={({ id }) => id}
    />
  );
}
