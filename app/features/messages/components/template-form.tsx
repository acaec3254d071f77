import { useTranslations } from 'use-intl';
import { Button, Field, Form, Notice, TextArea, TextInput, Undo } from '#app/ui/index.ts';
import { MOST_TEXT } from '../rules.ts';
import { PLACEHOLDERS, type TemplateText } from '../templates.ts';

const FAULTS = ['required', 'long', 'no-body', 'placeholder'] as const;

/** A template that was sent and not taken. */
export interface RefusedTemplate {
  typed: Partial<Record<string, string>>;
  faults: Partial<Record<string, string>>;
  reason: 'too-many' | 'conflict' | null;
}

interface TemplateFormProps {
  template: TemplateText;
  isNew: boolean;
  refused: RefusedTemplate | null;
}

/** A template in both languages, and the way to take it away. */
export function TemplateForm({ template, isNew, refused }: TemplateFormProps) {
  const t = useTranslations('messages.template');
  const places = { placeholders: PLACEHOLDERS.join(' ') };
  const errors = (name: string) => {
    const fault = FAULTS.find((known) => known === refused?.faults[name]);
    return fault ? [t(`faults.${fault}`, places)] : null;
  };
  const typed = (name: 'title' | 'bodyJa' | 'bodyEn') => refused?.typed[name] ?? template[name];
  return (
    <>
      {refused?.reason ? <Notice kind="fault">{t(`faults.${refused.reason}`)}</Notice> : null}
      <Form method="post" key={template.version}>
        <input
          type="hidden"
          name="version"
          value={refused?.typed.version ?? String(template.version)}
        />
        <Field name="title" label={t('name')} errors={errors('title')}>
          <TextInput defaultValue={typed('title')} maxLength={80} required />
        </Field>
        <Field
          name="bodyJa"
          label={t('bodyJa')}
          hint={t('bodyHint', places)}
          errors={errors('bodyJa')}
        >
          <TextArea rows={10} lang="ja" defaultValue={typed('bodyJa')} maxLength={MOST_TEXT} />
        </Field>
        <Field name="bodyEn" label={t('bodyEn')} errors={errors('bodyEn')}>
          <TextArea rows={10} lang="en" defaultValue={typed('bodyEn')} maxLength={MOST_TEXT} />
        </Field>
        <Button kind="main">{t('save')}</Button>
      </Form>
      {isNew ? null : (
        <Form method="post">
          <Undo />
          <Button>{t('remove')}</Button>
        </Form>
      )}
    </>
  );
}
