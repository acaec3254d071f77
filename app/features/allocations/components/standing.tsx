import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, JAPAN } from '#app/ui/index.ts';

export interface StandingData {
  choicesUntil: string;
  isClosed: boolean;
  published: { answersUntil: string; frozenAt: string | null } | null;
  waiting: number;
  states: Record<string, number>;
}

const STATES = ['proposed', 'accepted', 'declined', 'cancelled'] as const;

function phaseOf({ isClosed, published, waiting }: StandingData) {
  if (!published) return isClosed ? 'closed' : 'open';
  if (published.frozenAt) return 'frozen';
  return waiting > 0 ? 'published' : 'ended';
}

/** Where an allocation stands, and what comes next. */
export function Standing({ fairId, standing }: { fairId: string; standing: StandingData }) {
  const t = useTranslations('work.allocations');
  const phase = phaseOf(standing);
  const { published, choicesUntil, states } = standing;
  const at = `/admin/fairs/${fairId}/allocation`;
  return (
    <>
      <p>
        <strong>{t(`standing.${phase}`)}</strong>
      </p>
      <dl className="facts">
        <dt>{t('standing.choices')}</dt>
        <dd>
          <DateTime instant={choicesUntil} zone={JAPAN} time />
        </dd>
        {published ? (
          <>
            <dt>{t('standing.answers')}</dt>
            <dd>
              <DateTime instant={published.answersUntil} zone={JAPAN} time />
            </dd>
            {STATES.map((state) => (
              <Count key={state} label={t(`standing.${state}`)} count={states[state] ?? 0} />
            ))}
          </>
        ) : null}
      </dl>
      {phase === 'closed' ? (
        <Form method="post" action={`${at}/run`} reloadDocument>
          <p>{t('act.runText')}</p>
          <Button kind="main">{t('act.run')}</Button>
        </Form>
      ) : null}
      {phase === 'ended' ? (
        <details className="confirmed">
          <summary>{t('act.freeze')}</summary>
          <p>{t('act.freezeText')}</p>
          <Form method="post" action={`${at}/freeze`} reloadDocument>
            <Button kind="grave">{t('act.freeze')}</Button>
          </Form>
        </details>
      ) : null}
    </>
  );
}

function Count({ label, count }: { label: string; count: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </>
  );
}
