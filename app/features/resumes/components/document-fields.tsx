import { useTranslations } from 'use-intl';
import { Field, fieldId, Select, TextArea, TextInput, type FormFault } from '#app/ui/index.ts';
import {
  CALENDARS,
  FIELDS,
  languageOf,
  type Calendar,
  type FieldRule,
  type Filled,
  type Kind,
} from '../kinds.ts';
import type { Fault, Faults } from '../read-filled.ts';

/** Names of fields that have a hint of their own. */
const HINTED = ['name', 'birth', 'education', 'work', 'employer', 'duties'] as const;
type Hinted = (typeof HINTED)[number];

export function useFaultText() {
  const t = useTranslations('documents.faults');
  return ({ code, most = 0, what = '' }: Fault) => t(code, { most, what });
}

/** All faults of a document, each with the field it belongs to. */
export function useDocumentFaults(kind: Kind, faults: Faults): FormFault[] {
  const t = useTranslations('documents.fields');
  const say = useFaultText();
  return FIELDS[kind].flatMap(({ name }) => {
    const fault = faults[name];
    return fault ? [{ id: fieldId(name), message: `${t(name)}: ${say(fault)}` }] : [];
  });
}

/** The fields of a document as they are typed. */
export function DocumentFields(props: {
  kind: Kind;
  filled: Filled;
  calendar: Calendar;
  faults: Faults;
}) {
  const t = useTranslations('documents.form');
  const { kind, filled, calendar, faults } = props;
  return (
    <>
      {kind === 'cv' ? null : (
        <Field name="calendar" label={t('calendar')}>
          <Select defaultValue={calendar}>
            {CALENDARS.map((each) => (
              <option key={each} value={each}>
                {t(`calendars.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {FIELDS[kind].map((rule) => (
        <DocumentField
          key={rule.name}
          rule={rule}
          lang={languageOf(kind)}
          value={filled[rule.name] ?? ''}
          fault={faults[rule.name] ?? null}
        />
      ))}
    </>
  );
}

interface OneField {
  rule: FieldRule;
  lang: 'en' | 'ja';
  value: string;
  fault: Fault | null;
}

function DocumentField({ rule, lang, value, fault }: OneField) {
  const t = useTranslations('documents');
  const say = useFaultText();
  const { name, type, most, required, autoComplete } = rule;
  const hinted = HINTED.find((each) => each === name);
  const own = hinted ? t(`hints.${hinted satisfies Hinted}`) : null;
  const lists = lang === 'en' ? t('form.listsInEnglish') : [t('form.lists'), own].join(' ').trim();
  const hint = type === 'list' ? lists : own;
  const isPlain = ['day', 'email'].includes(type) || ['phone', 'postal', 'name'].includes(name);
  const common = { defaultValue: value, lang: isPlain ? undefined : lang, autoComplete };
  return (
    <Field name={name} label={t(`fields.${name}`)} hint={hint} errors={fault ? [say(fault)] : null}>
      {type === 'text' || type === 'list' ? (
        <TextArea rows={type === 'list' ? 5 : 6} {...common} />
      ) : (
        <TextInput
          type={TYPES[type]}
          required={required}
          {...(type === 'day' ? {} : { maxLength: most })}
          {...common}
        />
      )}
    </Field>
  );
}

const TYPES = { line: 'text', day: 'date', email: 'email' } as const;
