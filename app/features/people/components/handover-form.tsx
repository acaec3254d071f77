import { useTranslations } from 'use-intl';
import { Button, Field, Form, LinkButton, RadioGroup, TextArea } from '#app/ui/index.ts';
import type { Handing } from '../handover-view.server.ts';
import { ChooserField } from './chooser-field.tsx';
import { nameLanguage } from './person-name.tsx';
import { faultsOf, type FormState } from './work-faults.ts';

interface HandoverFormProps {
  handing: readonly Handing[];
  state: FormState;
  back: string;
}

/** Whose people go to whom. Nothing moves before it was said how many do. */
export function HandoverForm({ handing, state, back }: HandoverFormProps) {
  const t = useTranslations('work');
  const { typed, faults } = state;
  return (
    <Form method="post" reloadDocument>
      <RadioGroup
        name="fromId"
        legend={t('organisations.handover.from')}
        value={typed.fromId ?? null}
        choices={handing.map(({ personId, name, people }) => ({
          value: personId,
          label: <span lang={nameLanguage(name)}>{name}</span>,
          hint: t('organisations.handover.people', { count: people }),
        }))}
        errors={faultsOf(faults, 'fromId')}
      />
      <ChooserField
        name="to"
        label={t('organisations.handover.to')}
        hint={t('organisations.handover.toHint')}
        state={state}
      />
      <Field
        name="note"
        label={t('organisations.handover.note')}
        hint={t('organisations.handover.noteHint')}
        optional
        errors={faultsOf(faults, 'note')}
      >
        <TextArea rows={4} defaultValue={typed.note} maxLength={2000} />
      </Field>
      <p className="actions">
        <Button kind="main">{t('organisations.handover.check')}</Button>
        <LinkButton to={back}>{t('people.person.cancel')}</LinkButton>
      </p>
    </Form>
  );
}

export interface HandoverPlan {
  typed: Record<string, string>;
  from: string;
  to: string;
  people: number;
}

const KEPT = ['fromId', 'to', 'toId', 'toAbout', 'note'] as const;

/** Says how many people move, and moves them. */
export function HandoverCheck({ plan }: { plan: HandoverPlan }) {
  const t = useTranslations('work.organisations.handover');
  const { typed, from, to, people } = plan;
  return (
    <Form method="post" reloadDocument>
      <p className="lead">{t('confirm', { count: people, from, to })}</p>
      {typed.note ? <p className="remark">{typed.note}</p> : null}
      {KEPT.map((name) => (
        <input key={name} type="hidden" name={name} value={typed[name] ?? ''} />
      ))}
      <p className="actions">
        <Button kind="main" name="confirmed" value="yes">
          {t('save')}
        </Button>
        <Button name="confirmed" value="back">
          {t('back')}
        </Button>
      </p>
    </Form>
  );
}
