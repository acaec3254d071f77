import { DateTime, Table, type Column } from '#app/ui/index.ts';
import type { DrawnLine, LotteryRecord } from '../lottery-record.server.ts';
import type { LotteryWords } from '../lottery-words.server.ts';

interface LotterySheetProps {
  record: LotteryRecord;
  words: LotteryWords;
}

/** A lottery as anybody may check it: how it goes, what was committed to, and what came of it. */
export function LotterySheet({ record, words }: LotterySheetProps) {
  const { commitment, drawn } = record;
  return (
    <>
      <p>{words.how}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{words.commitment}</dt>
        <dd>
          <code className="digest">{commitment}</code>
        </dd>
        {drawn ? (
          <>
            <dt>{words.drawnAt}</dt>
            <dd>
              <DateTime instant={drawn.at} deadline />
            </dd>
            <dt>{words.seed}</dt>
            <dd>
              <code className="digest">{drawn.seed}</code>
            </dd>
          </>
        ) : null}
      </dl>
      {drawn ? (
        <Drawn drawn={drawn} words={words} />
      ) : (
        <p>
          {words.notYet} {words.entered}
        </p>
      )}
    </>
  );
}

function Drawn({
  drawn,
  words,
}: {
  drawn: NonNullable<LotteryRecord['drawn']>;
  words: LotteryWords;
}) {
  const [first] = drawn.lines;
  const columns: Column<DrawnLine>[] = [
    { key: 'place', head: words.place, number: true, cell: ({ place }) => place },
    {
      key: 'application',
      head: words.application,
      names: true,
      cell: ({ applicationId, isOwn }) => (
        <>
          <code className="digest">{applicationId}</code>
          {isOwn ? <strong> {words.own}</strong> : null}
        </>
      ),
    },
    {
      key: 'number',
      head: words.number,
      minor: true,
      cell: ({ number }) => <code className="digest">{number}</code>,
    },
    {
      key: 'seat',
      head: words.seat,
      cell: ({ gotSeat }) => (gotSeat ? words.enrolled : words.waiting),
    },
  ];
  const rowKey = ({ applicationId }: DrawnLine) => applicationId;
  return (
    <>
      <h2>{words.result}</h2>
      <Table caption={words.result} columns={columns} rows={drawn.lines} rowKey={rowKey} />
      {first ? (
        <>
          <h2>{words.verify}</h2>
          <p>{words.verifyText}</p>
          <pre className="commands">
            {`printf %s '${drawn.seed}' | shasum -a 256\n`}
            {`printf %s '${drawn.seed}:${first.applicationId}' | shasum -a 256`}
          </pre>
        </>
      ) : null}
    </>
  );
}
