import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  Field,
  fieldId,
  Form,
  FormErrorSummary,
  RadioGroup,
  TextArea,
} from '#app/ui/index.ts';
import type { LevelRefusal } from '../change-level.server.ts';
import type { LevelView } from '../level-views.server.ts';

/** What was wrong with a change of level that a coordinator asked for. */
export type LevelFault = LevelRefusal | ('required' | 'reason-needed' | 'reason-long');

interface LevelFormProps {
  levels: readonly LevelView[];
  typed: { edition: string; reason: string };
  faults: { edition?: LevelFault; reason?: LevelFault };
}

/** Where somebody is moved to, with the reason; its messages come with the page. */
export function LevelForm({ levels, typed, faults }: LevelFormProps) {
  const t = useTranslations('levels');
  const locale = useLocale();
  const said = (fault: LevelFault | undefined) => (fault ? [t(`faults.${fault}`)] : null);
  const choices = levels.flatMap(({ title, choices: offered }) =>
    offered.map(({ editionId, name, outcome }) => ({
      value: editionId,
      label: `${title[locale]} ${name[locale]}`,
      hint: t(`others.${outcome}`),
    })),
  );
  if (choices.length === 0) return <p>{t('none')}</p>;
  return (
    <Form method="post" reloadDocument>
      <FormErrorSummary
        faults={(['edition', 'reason'] as const).flatMap((name) => {
          const message = said(faults[name])?.[0];
          return message ? [{ id: fieldId(name), message }] : [];
        })}
      />
      <RadioGroup
        name="edition"
        legend={t('which')}
        value={typed.edition}
        errors={said(faults.edition)}
        choices={choices}
      />
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} errors={said(faults.reason)}>
        <TextArea rows={3} maxLength={500} defaultValue={typed.reason} />
      </Field>
      <Button kind="main">{t('submit')}</Button>
    </Form>
  );
}
