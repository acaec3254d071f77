import { useTranslations } from 'use-intl';
import { CheckboxGroup, Field, Select, TextArea, TextInput } from '#app/ui/index.ts';
import { inputsOf, type Content, type FieldRule, type SectionRule } from '../content.ts';
import { useContentWords } from './use-content-words.ts';

/** Why an input is not taken, or must be said before publication. */
export type InputFaults = Partial<Record<string, string>>;

interface FieldsProps {
  sections: readonly SectionRule[];
  content: Content;
  faults: InputFaults;
}

/** All that a page or a job says, section by section; everything may be left open in a draft. */
export function ContentFields({ sections, content, faults }: FieldsProps) {
  const t = useTranslations('jobs.sections');
  return sections.map(({ name, fields }) => (
    <section key={name} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{t(name as 'work')}</h2>
      {fields.flatMap((field) =>
        inputsOf(field).map((input) => (
          <OneInput key={input} field={field} input={input} content={content} faults={faults} />
        )),
      )}
    </section>
  ));
}

interface InputProps extends Omit<FieldsProps, 'sections'> {
  field: FieldRule;
  input: string;
}

function OneInput({ field, input, content, faults }: InputProps) {
  const words = useContentWords();
  const fault = faults[input];
  const texts = {
    ...{ name: input, hint: words.hint(field), optional: field.optional ?? false },
    errors: fault ? [words.fault(field, fault)] : undefined,
  };
  const { kind, choices = [] } = field;
  if (kind === 'many') {
    const labelled = choices.map((value) => ({ value, label: words.choice(field, value) }));
    const values = content.chosen[input] ?? [];
    const legend = words.input(field, input);
    return <CheckboxGroup {...texts} legend={legend} choices={labelled} values={values} flowing />;
  }
  return (
    <Field {...texts} label={words.input(field, input)}>
      <Control field={field} input={input} said={content.texts[input] ?? ''} />
    </Field>
  );
}

const TYPES = { link: 'url', email: 'email', time: 'time', month: 'month' } as const;

/** The native input of a field; `Field` gives it its id and name. */
function Control({
  field,
  input,
  said,
  ...wired
}: {
  field: FieldRule;
  input: string;
  said: string;
}) {
  const { kind, most, both } = field;
  const lang = both ? (input.endsWith('Ja') ? 'ja' : 'en') : undefined;
  const same = { ...wired, lang, defaultValue: said };
  if (kind === 'one') return <Choices {...{ field, said }} {...wired} />;
  if (kind === 'text') return <TextArea {...same} rows={5} maxLength={most} />;
  if (kind === 'number') {
    return <TextInput {...same} className="short" inputMode="numeric" autoComplete="off" />;
  }
  const type = kind in TYPES ? TYPES[kind as keyof typeof TYPES] : 'text';
  return <TextInput {...same} type={type} maxLength={most} autoComplete="off" />;
}

function Choices({ field, said, ...wired }: { field: FieldRule; said: string }) {
  const t = useTranslations('jobs');
  const words = useContentWords();
  return (
    <Select {...wired} defaultValue={said}>
      <option value="">{t('choose')}</option>
      {(field.choices ?? []).map((value) => (
        <option key={value} value={value}>
          {words.choice(field, value)}
        </option>
      ))}
    </Select>
  );
}
