import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextInput } from '#app/ui/index.ts';
import type { Labels } from '../console-data.ts';
import {
  CardField,
  CardSearch,
  CompanyField,
  ReasonField,
  useFaults,
  type CardChoice,
  type Typed,
} from './choosing.tsx';

const KINDS = ['pin', 'ban', 'reserve', 'raise'] as const;

/** A constraint as it is filled in: its price is shown before it is saved. */
export function ConstraintForm(props: {
  labels: Labels;
  state: Typed;
  sought: string;
  found: readonly CardChoice[];
}) {
  const t = useTranslations('work.allocations.constraint');
  const { labels, state, sought, found } = props;
  const faults = useFaults(state);
  return (
    <>
      <CardSearch sought={sought} found={found} />
      <Form method="post" reloadDocument>
        <Field name="kind" label={t('kind')}>
          <Select defaultValue={state.typed.kind ?? 'ban'}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <CardField state={state} cards={found} />
        <CompanyField state={state} companies={labels.companies} />
        <Field name="amount" label={t('amount')} hint={t('amountHint')} errors={faults('amount')}>
          <TextInput className="short" type="number" min={1} defaultValue={state.typed.amount} />
        </Field>
        <ReasonField state={state} />
        <Button>{t('preview')}</Button>
      </Form>
    </>
  );
}

/** What was filled in, to be posted once more as it is. */
export function Kept({ typed }: { typed: Record<string, string> }) {
  return (
    <>
      {Object.entries(typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
