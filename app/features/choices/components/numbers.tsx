import { useTranslations } from 'use-intl';
import { Button, Form, Notice } from '#app/ui/index.ts';
import type { FairNumbers } from '../fair-numbers.server.ts';

interface NumbersProps {
  /** Address of the form that reminds. */
  action: string;
  numbers: FairNumbers;
  mayRemind: boolean;
  said: string | null;
}

const SAID = ['reminded', 'too-soon', 'nobody', 'closed'] as const;

/** How far both sides have said whom they wish to meet, and a reminder for who has not. */
export function Numbers({ action, numbers, mayRemind, said }: NumbersProps) {
  const t = useTranslations('work.fairs.choosing');
  const outcome = SAID.find((known) => known === said);
  const silent = numbers.people - numbers.chosen - numbers.cancelled;
  return (
    <section>
      <h2>{t('title')}</h2>
      {outcome ? <Notice>{t(outcome)}</Notice> : null}
      <p className="small">{t('lead')}</p>
      <dl className="facts told">
        <dt>{t('chosen')}</dt>
        <dd>{t('of', { count: numbers.chosen, total: numbers.people })}</dd>
        <dt>{t('cancelled')}</dt>
        <dd>{t('people', { count: numbers.cancelled })}</dd>
        <dt>{t('set')}</dt>
        <dd>{t('ofCompanies', { count: numbers.set, total: numbers.companies })}</dd>
        <dt>{t('unmarked')}</dt>
        <dd>{t('companies', { count: numbers.unmarked })}</dd>
      </dl>
      {mayRemind && silent > 0 ? (
        <Form method="post" action={action}>
          <p>{t('remindText', { count: silent })}</p>
          <Button>{t('remind')}</Button>
        </Form>
      ) : null}
    </section>
  );
}
