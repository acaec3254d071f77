import { useLocale, useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextArea, TextInput } from '#app/ui/index.ts';
import { cardName, type LabelledCompany } from '../console-data.ts';

/** What a form asked for, and what was wrong with it. */
export interface Typed {
  typed: Record<string, string>;
  faults: Partial<Record<string, string>>;
}

export interface CardChoice {
  id: string;
  number: number;
  name: string | null;
}

export function useFaults({ faults }: Typed) {
  return (name: string): string[] | undefined => {
    const fault = faults[name];
    return fault ? [`work.allocations.fault.${fault}`] : undefined;
  };
}

/** Looks for a card by number or name: its answer is chosen from in the form below. */
export function CardSearch({ sought, found }: { sought: string; found: readonly CardChoice[] }) {
  const t = useTranslations('work.allocations.choosing');
  return (
    <Form method="get" reloadDocument role="search">
      <Field name="who" label={t('who')} hint={t('whoHint')}>
        <TextInput className="short" defaultValue={sought} autoComplete="off" />
      </Field>
      <Button>{t('search')}</Button>
      {sought !== '' && found.length === 0 ? <p role="status">{t('nobody')}</p> : null}
    </Form>
  );
}

export function CardField({ state, cards }: { state: Typed; cards: readonly CardChoice[] }) {
  const t = useTranslations('work.allocations.choosing');
  const errors = useFaults(state)('cardId');
  return (
    <Field name="cardId" label={t('card')} hint={t('cardHint')} errors={errors}>
      <Select defaultValue={state.typed.cardId ?? cards[0]?.id ?? ''}>
        <option value="">{t('none')}</option>
        {cards.map(({ id, number, name }) => (
          <option key={id} value={id}>
            {name === null ? cardName(number) : `${cardName(number)} ${name}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function CompanyField(props: { state: Typed; companies: readonly LabelledCompany[] }) {
  const t = useTranslations('work.allocations.choosing');
  const locale = useLocale();
  const { state, companies } = props;
  const errors = useFaults(state)('companyId');
  return (
    <Field name="companyId" label={t('company')} errors={errors}>
      <Select defaultValue={state.typed.companyId ?? ''}>
        <option value="">{t('none')}</option>
        {companies
          .filter(({ isCancelled }) => !isCancelled)
          .map(({ id, name, booth }) => (
            <option key={id} value={id}>
              {booth === '' ? name[locale] : `${booth} ${name[locale]}`}
            </option>
          ))}
      </Select>
    </Field>
  );
}

export function ReasonField({ state }: { state: Typed }) {
  const t = useTranslations('work.allocations.choosing');
  return (
    <Field name="reason" label={t('reason')} errors={useFaults(state)('reason')}>
      <TextArea rows={2} maxLength={500} defaultValue={state.typed.reason} />
    </Field>
  );
}
