import { useTranslations } from 'use-intl';
import { AudienceFields, type AudienceFieldsProps } from '#app/features/people/exports.ts';
import { Button, Field, Form, Notice, TextArea, TextInput } from '#app/ui/index.ts';
import type { AnnouncementFaults } from '../schema.ts';

interface AnnouncementFormProps {
  action: string;
  /** What stands in the fields: as it is, or as it was typed. */
  state: Pick<AudienceFieldsProps, 'chosen' | 'found'> & {
    typed: Record<string, string>;
    faults: AnnouncementFaults;
    /** Whether what is chosen of the audience makes no rule. */
    isNoRule: boolean;
    audience: AudienceFieldsProps['typed'];
  };
}

/** What an announcement says in each language, and whom it is for. */
export function AnnouncementForm({ action, state }: AnnouncementFormProps) {
  const t = useTranslations('work.announcements');
  const noRule = useTranslations('work.audience');
  const { typed: values, faults, isNoRule, audience, chosen, found } = state;
  return (
    <Form method="post" action={action} reloadDocument>
      {/* Enter in a field saves: the first button of a form is the one it means. */}
      <button className="visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden="true">
        {t('save')}
      </button>
      <p>{t('languages')}</p>
      <LanguageFields language="Ja" values={values} faults={faults} />
      <LanguageFields language="En" values={values} faults={faults} />
      <h2>{t('audience')}</h2>
      {isNoRule ? <Notice kind="fault">{noRule('fault')}</Notice> : null}
      <AudienceFields
        typed={audience}
        chosen={chosen}
        found={found}
        act={{ name: 'act', find: 'find' }}
      />
      <input type="hidden" name="foundBy" value={audience.find} />
      <Button kind="main" name="act" value="save">
        {t('save')}
      </Button>
    </Form>
  );
}

interface Texts {
  language: 'Ja' | 'En';
  values: Record<string, string>;
  faults: AnnouncementFaults;
}

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

type Translate = ReturnType<typeof useTranslations<'work.announcements'>>;

function faultsOf(t: Translate, faults: AnnouncementFaults, name: string) {
  const fault = faults[name];
  return fault ? [t(`fault.${fault}`)] : undefined;
}
