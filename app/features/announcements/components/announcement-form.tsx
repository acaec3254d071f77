import { useTranslations } from 'use-intl';
import { Button, ChoiceLine, Field, Fieldset, Form, TextArea, TextInput } from '#app/ui/index.ts';
import {
  AUDIENCE_CHOICES,
  AUDIENCE_PARTS,
  choiceField,
  type AnnouncementFaults,
  type AudiencePart,
} from '../fields.ts';

interface AnnouncementFormProps {
  action: string;
  /** What stands in the fields: as it is, or as it was typed. */
  values: Record<string, string>;
  faults: AnnouncementFaults | undefined;
}

/** What an announcement says in each language, and whom it is for. */
export function AnnouncementForm({ action, values, faults }: AnnouncementFormProps) {
  const t = useTranslations('work.announcements');
  return (
    <Form method="post" action={action} reloadDocument>
      <p>{t('languages')}</p>
      <LanguageFields language="Ja" values={values} faults={faults} />
      <LanguageFields language="En" values={values} faults={faults} />
      <h2>{t('audience')}</h2>
      <p>{t('audienceHint')}</p>
      {AUDIENCE_PARTS.map((part) => (
        <PartFields key={part} part={part} values={values} />
      ))}
      {(['arrivalGroups', 'codes'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          optional
          label={t(name)}
          hint={t(`${name}Hint`)}
          errors={faultsOf(t, faults, name)}
        >
          <TextInput defaultValue={values[name] ?? ''} />
        </Field>
      ))}
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}

type Texts = Omit<AnnouncementFormProps, 'action'> & { language: 'Ja' | 'En' };

function LanguageFields({ language, values, faults }: Texts) {
  const t = useTranslations('work.announcements');
  const lang = language === 'Ja' ? 'ja' : 'en';
  const [title, body] = [`title${language}`, `body${language}`] as const;
  return (
    <>
      <Field name={title} optional label={t(title)} errors={faultsOf(t, faults, title)}>
        <TextInput lang={lang} maxLength={200} defaultValue={values[title] ?? ''} />
      </Field>
      <Field
        name={body}
        optional
        label={t(body)}
        hint={t('bodyHint')}
        errors={faultsOf(t, faults, body)}
      >
        <TextArea lang={lang} rows={8} maxLength={10_000} defaultValue={values[body] ?? ''} />
      </Field>
    </>
  );
}

function PartFields({ part, values }: { part: AudiencePart; values: Record<string, string> }) {
  const t = useTranslations('work.announcements');
  const label = t as unknown as (key: string) => string;
  return (
    <Fieldset name={part} optional legend={t(`parts.${part}`)}>
      <ul className="choices">
        {AUDIENCE_CHOICES[part].map((value) => (
          <li key={value}>
            <ChoiceLine
              type="checkbox"
              name={choiceField(part, value)}
              defaultChecked={choiceField(part, value) in values}
            >
              {label(`${part}.${value}`)}
            </ChoiceLine>
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}

type Translate = ReturnType<typeof useTranslations<'work.announcements'>>;

function faultsOf(t: Translate, faults: AnnouncementFaults | undefined, name: string) {
  const fault = faults?.[name];
  return fault ? [t(`fault.${fault}`)] : undefined;
}
