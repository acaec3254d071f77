import { useLocale, useTranslations } from 'use-intl';
import { Button, DateTime, Form, listIn } from '#app/ui/index.ts';
import type { StandingView } from '../consent-view.ts';

interface StandingListProps {
  /** Address of the form that withdraws. */
  action: string;
  standing: readonly StandingView[];
  endsAt: string;
}

/** What companies see now, by what was agreed to, each with the way to take it back. */
export function StandingList({ action, standing, endsAt }: StandingListProps) {
  const t = useTranslations('careerFairs');
  if (standing.length === 0) return <p>{t('nowNone')}</p>;
  return (
    <>
      <ul>
        {standing.map((consent) => (
          <li key={consent.company?.id ?? 'all'}>
            <Standing consent={consent} action={action} />
          </li>
        ))}
      </ul>
      <p>{t.rich('until', { when: () => <DateTime instant={endsAt} deadline /> })}</p>
      <p>{t('withdrawEnds')}</p>
      <Form method="post" action={action}>
        <Button kind="quiet">{t('withdrawAll')}</Button>
      </Form>
    </>
  );
}

function Standing({ consent, action }: { consent: StandingView; action: string }) {
  const t = useTranslations('careerFairs');
  const words = useTranslations('careerChoices.fields');
  const locale = useLocale();
  const { company, givenAt } = consent;
  const fields = listIn(
    locale,
    consent.fields.map((field) => words(field)),
  );
  const since = (
    <small>{t.rich('since', { when: () => <DateTime instant={givenAt} time /> })}</small>
  );
  if (!company) {
    return (
      <p>
        {t('forAll', { fields })} {since}
      </p>
    );
  }
  const name = company.name[locale];
  if (consent.fields.length === 0) return <p>{t('closedTo', { company: name })}</p>;
  return (
    <>
      <p>
        {t('forOne', { company: name, fields })} {since}
      </p>
      <Form method="post" action={action}>
        <input type="hidden" name="company" value={company.id} />
        <Button kind="quiet" compact>
          {t('withdraw', { company: name })}
        </Button>
      </Form>
    </>
  );
}
