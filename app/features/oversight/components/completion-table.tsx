import { useLocale, useTranslations } from 'use-intl';
import { Link, Mark } from '#app/ui/index.ts';
import type { Completion } from '../completion.server.ts';

type CellState = 'completed' | 'begun' | 'notBegun' | 'absent';

const MARKS = {
  completed: { shape: 'circle', tone: 'ok' },
  begun: { shape: 'play', tone: 'here' },
  notBegun: { shape: 'dot', tone: 'quiet' },
  absent: { shape: 'dash', tone: 'quiet' },
} as const satisfies Record<CellState, object>;

/** A line for each learner, a column for each lesson and check-up; wide, so it scrolls within its frame. */
export function CompletionTable({
  completion,
}: {
  completion: Pick<Completion, 'items' | 'learners'>;
}) {
  const t = useTranslations('work.completion');
  const words = useTranslations('work.oversight');
  const locale = useLocale();
  const { items, learners } = completion;
  const state = (key: CellState) => (
    <>
      <Mark {...MARKS[key]} />
      <span className="visually-hidden">{t(key)}</span>
    </>
  );
  // There are four of them and a thousand cells: each is worded once.
  const states = {
    completed: state('completed'),
    begun: state('begun'),
    notBegun: state('notBegun'),
    absent: state('absent'),
  };
  return (
    <>
      <ul className="matrix-key">
        {(Object.keys(MARKS) as CellState[]).map((state) => (
          <li key={state}>
            <Mark {...MARKS[state]} /> {t(state)}
          </li>
        ))}
      </ul>
      <div className="matrix-frame">
        <table className="matrix">
          <caption className="visually-hidden">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('name')}</th>
              {items.map(({ slug, title }) => (
                <th key={slug} scope="col" className="item">
                  <span>{title[locale]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map(({ enrolmentId, personId, legalName, cells }) => (
              <tr key={enrolmentId}>
                <th scope="row">
                  <Link to={`/admin/people/${personId}`}>{legalName}</Link>
                </th>
                {cells.map((cell, at) => (
                  <td key={items[at]?.slug}>{states[stateOf(cell)]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function stateOf(cell: string | null): CellState {
  if (cell === null) return 'notBegun';
  return cell === 'begun' || cell === 'absent' ? cell : 'completed';
}
