import { useTranslations } from 'use-intl';
import { Button, Field, Form, LinkButton, RadioGroup, TextInput } from '#app/ui/index.ts';

interface FirstVisitFormProps {
  arrivalOn: string | null;
  /** Whether rōmaji is shown now: what is kept is offered, not what most want. */
  romaji: boolean;
  result: { fields: Record<string, string>; fault: 'arrivalOn' } | undefined;
  skipTo: string;
}

const KNOWLEDGES = ['nothing', 'hiragana', 'both', 'more'] as const;
const AIDS = ['on', 'off'] as const;

/** What the learner knows, when they arrive, and which reading aid they want. */
export function FirstVisitForm({ arrivalOn, romaji, result, skipTo }: FirstVisitFormProps) {
  const t = useTranslations('firstVisit');
  return (
    <Form method="post">
      <RadioGroup
        name="knowledge"
        legend={t('knowledge')}
        optional
        value={result?.fields.knowledge ?? null}
        choices={KNOWLEDGES.map((value) => ({ value, label: t(`knowledges.${value}`) }))}
      />
      <Field
        name="arrivalOn"
        label={t('arrival')}
        hint={t(arrivalOn ? 'arrivalKnown' : 'arrivalHint')}
        optional
        errors={result?.fault ? [t('dateFault')] : null}
      >
        <TextInput type="date" defaultValue={result?.fields.arrivalOn ?? arrivalOn ?? ''} />
      </Field>
      <RadioGroup
        name="romaji"
        legend={t('aid')}
        optional
        value={result?.fields.romaji ?? (romaji ? 'on' : 'off')}
        choices={AIDS.map((value) => ({ value, label: t(`aids.${value}`) }))}
      />
      <div className="actions">
        <Button kind="main">{t('submit')}</Button>
        <LinkButton to={skipTo}>{t('skip')}</LinkButton>
      </div>
    </Form>
  );
}
