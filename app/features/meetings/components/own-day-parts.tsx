import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, QrCode, Row, Rows, Select, Undo } from '#app/ui/index.ts';
import type { RowState } from '#app/ui/index.ts';
import { cardNumber } from '#app/features/candidates/exports.ts';
import { clockAt } from '../clock-at.ts';
import type { OwnDay, OwnDayMeeting, OwnTicket } from '../fair-day/own-day.ts';

const STATES: Record<OwnDayMeeting['phase'], RowState> = {
  ...{ ahead: 'open', running: 'here', held: 'done', missed: 'none' },
};

/** Own meetings of the day, each with where it is and how late. */
export function OwnMeetings({ meetings }: Pick<OwnDay, 'meetings'>) {
  const t = useTranslations('fairDay.own');
  const locale = useLocale();
  if (meetings.length === 0) return <p>{t('noMeetings')}</p>;
  return (
    <Rows ordered>
      {meetings.map((meeting) => (
        <Row
          key={meeting.id}
          state={STATES[meeting.phase]}
          stateLabel={t(`phase.${meeting.phase}`)}
          title={`${clockAt(meeting.startsAt)} ${meeting.name[locale]}`}
          meta={t('at', { booth: meeting.booth, table: String(meeting.tableNo) })}
          why={<Lateness meeting={meeting} />}
        />
      ))}
    </Rows>
  );
}

function Lateness({ meeting }: { meeting: OwnDayMeeting }) {
  const t = useTranslations('fairDay.own');
  const { phase, late, expectedAt } = meeting;
  if (phase === 'missed') return `${t('phase.missed')} ${t('missedText')}`;
  if (phase !== 'ahead') return t(`phase.${phase}`);
  if (late === 0) return t('onTime');
  return <strong>{t('late', { minutes: late, time: clockAt(expectedAt) })}</strong>;
}

/** The tickets whose turn it is: what is to be seen first. */
export function Calls({ tickets }: Pick<OwnDay, 'tickets'>) {
  const t = useTranslations('fairDay.own');
  const locale = useLocale();
  return tickets.flatMap(({ id, number, tableNo, booth, name }) =>
    tableNo === null
      ? []
      : [
          <Notice key={id} kind="success" title={name[locale]}>
            <p>{t('called', { number, booth, table: String(tableNo) })}</p>
          </Notice>,
        ],
  );
}

/** Own tickets, each with how long it takes about and a way to give it back. */
export function OwnTickets({ tickets, slug }: Pick<OwnDay, 'tickets'> & { slug: string }) {
  const t = useTranslations('fairDay.own');
  const locale = useLocale();
  return tickets.map((ticket) => (
    <section className="day-table" key={ticket.id}>
      <h3>
        {t('ticket', { number: ticket.number })} {ticket.name[locale]}
      </h3>
      <p>
        <Wait ticket={ticket} />
      </p>
      <Form method="post" action={`/career/fairs/${slug}/tickets/${ticket.id}`}>
        <Undo />
        <Button compact aria-label={t('leaveOf', { company: ticket.name[locale] })}>
          {t('leave')}
        </Button>
      </Form>
    </section>
  ));
}

function Wait({ ticket }: { ticket: OwnTicket }) {
  const t = useTranslations('fairDay.own');
  const { number, tableNo, booth, before, about } = ticket;
  if (tableNo !== null) return t('called', { number, booth, table: String(tableNo) });
  if (about === null) return t('tooLate', { before });
  return about === 0 && before === 0 ? t('soon') : t('waits', { before, about });
}

/** Leads to what a ticket for a company would mean. */
export function TicketSearch({ slug, companies }: Pick<OwnDay, 'companies'> & { slug: string }) {
  const t = useTranslations('fairDay.own');
  const locale = useLocale();
  return (
    <Form method="get" action={`/career/fairs/${slug}/ticket`}>
      <Field name="company" label={t('choose')} hint={t('ticketsHint')}>
        <Select>
          {companies.map(({ id, name, booth }) => (
            <option key={id} value={id}>
              {name[locale]}
              {booth ? ` (${booth})` : ''}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('see')}</Button>
    </Form>
  );
}

interface CodeProps {
  code: { side: number; path: string };
  day: Pick<OwnDay, 'number' | 'checkedInAt'>;
}

/** What is shown at the door: large before, folded away after. */
export function DoorCode({ code, day }: CodeProps) {
  const t = useTranslations('fairDay.own');
  const picture = (
    <>
      <p>{t('codeText')}</p>
      <QrCode className="day-qr" label={t('codeLabel')} {...code} />
      <p>{t('number', { number: cardNumber(day.number) })}</p>
    </>
  );
  if (day.checkedInAt === null) {
    return (
      <section>
        <h2>{t('code')}</h2>
        <p>{t('notYet')}</p>
        {picture}
      </section>
    );
  }
  return (
    <details>
      <summary>{t('here', { time: clockAt(day.checkedInAt) })}</summary>
      {picture}
    </details>
  );
}
