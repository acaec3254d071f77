import { useContext } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  DateTime,
  Form,
  JAPAN,
  Link,
  ReaderZone,
  Row,
  Rows,
  type RowState,
} from '#app/ui/index.ts';
import type { OwnMeeting } from '../meeting-view.ts';

const ROW: Record<OwnMeeting['state'], RowState> = {
  ...{ proposed: 'waiting', accepted: 'done', declined: 'none', cancelled: 'none' },
};

type Timed = OwnMeeting & { minutes: number };

/** A person's meetings, each with what may be done with it; `at` is the address of their list. */
export function OwnMeetingRows({ at, meetings }: { at: string; meetings: readonly Timed[] }) {
  const t = useTranslations('meetings');
  const locale = useLocale();
  return (
    <Rows ordered>
      {meetings.map((meeting) => {
        const company = meeting.company.name[locale];
        return (
          <Row
            key={meeting.id}
            state={ROW[meeting.state]}
            stateLabel={stateOf(meeting, t)}
            title={
              <>
                <strong>{t('time', timeOf(meeting))}</strong> {company}
              </>
            }
            why={
              <>
                <p>
                  {placeOf(meeting, t)} <OwnTime instant={meeting.startsAt} />
                </p>
                <State meeting={meeting} />
                <Acts {...{ at, meeting, company }} />
              </>
            }
          />
        );
      })}
    </Rows>
  );
}

type Words = ReturnType<typeof useTranslations<'meetings'>>;

/** Where a meeting is held, in words. */
export const placeOf = ({ booth, tableNo }: OwnMeeting, t: Words) =>
  booth ? t('place', { booth, table: tableNo }) : t('table', { table: tableNo });

const timeOf = ({ from, to, minutes }: Timed) => ({ from, to, minutes });

function stateOf({ state, hasLapsed, cancelledBy }: OwnMeeting, t: Words): string {
  if (hasLapsed) return t('states.lapsed');
  return cancelledBy ? t(`cancelledBy.${cancelledBy}`) : t(`states.${state}`);
}

function OwnTime({ instant }: { instant: string }) {
  const t = useTranslations('meetings');
  if (useContext(ReaderZone) === JAPAN) return null;
  return <small>{t.rich('ownTime', { when: () => <DateTime instant={instant} time /> })}</small>;
}

function State({ meeting }: { meeting: OwnMeeting }) {
  const t = useTranslations('meetings');
  const { state, answersUntil, cancelledReason, question } = meeting;
  const until = { when: () => <DateTime instant={answersUntil} deadline /> };
  return (
    <>
      <p>{stateOf(meeting, t)}</p>
      {cancelledReason ? <p>{t('reason', { reason: cancelledReason })}</p> : null}
      {meeting.isAdded ? <p className="small">{t('added')}</p> : null}
      {meeting.mayAnswer ? (
        <p className="small">{t.rich(state === 'proposed' ? 'until' : 'changeUntil', until)}</p>
      ) : null}
      {question ? <p>{t('question', { question })}</p> : null}
    </>
  );
}

const ANSWERS = [
  ['accept', 'accepted'],
  ['decline', 'declined'],
] as const;

function Acts({ at, meeting, company }: { at: string; meeting: OwnMeeting; company: string }) {
  const t = useTranslations('meetings');
  const whom = <span className="visually-hidden">{t('with', { company })}</span>;
  const { id, state, mayAnswer } = meeting;
  const open = mayAnswer ? ANSWERS.filter(([, answer]) => answer !== state) : [];
  const mayCancel = meeting.mayCancel && state === 'accepted' && !mayAnswer;
  if (open.length === 0 && !mayCancel) return null;
  return (
    <div className="actions">
      {open.map(([act, answer]) => (
        <Form key={act} method="post" action={`${at}/${id}/answer`} preventScrollReset>
          <input type="hidden" name="answer" value={answer} />
          <Button compact kind={act === 'accept' ? 'plain' : 'quiet'}>
            {t(act)}
            {whom}
          </Button>
        </Form>
      ))}
      {mayCancel ? (
        <Link to={`${at}/${id}/cancellation`}>
          {t('cancel')}
          {whom}
        </Link>
      ) : null}
    </div>
  );
}
