import { useLocale, useTranslations } from 'use-intl';
import { AudienceFields, type AudienceFieldsProps } from '#app/features/people/exports.ts';
import { Button, Field, fieldId, Form, FormErrorSummary, Notice, Select } from '#app/ui/index.ts';
import type { EditionTyped, Faults } from '../schema.ts';
import { DayFields, NameFields, PaceFields, PlaceFields, WayFields } from './edition-fields.tsx';

interface EditionFormProps {
  state: Pick<AudienceFieldsProps, 'chosen' | 'found'> & {
    courseSlug?: string;
    typed: EditionTyped;
    faults: Faults;
    audience: AudienceFieldsProps['typed'];
    counted: { rule: string; people: number } | null;
    asks: boolean;
  };
  /** To choose from; null where the edition has its course. */
  courses: readonly { slug: string; title: { ja: string; en: string } }[] | null;
}

/**
 * An edition as a coordinator fills it in. A rule is saved once the number of people it means has been
 * shown.
 */
export function EditionForm({ state, courses }: EditionFormProps) {
  const t = useTranslations('work.editions');
  const { typed, faults, audience, counted } = state;
  const words = useFaultWords();
  const errors = Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [name, [words(fault)]]),
  );
  const people = counted?.people ?? 0;
  return (
    <Form method="post" reloadDocument>
      {/* Enter in a field saves: the first button of a form is the one it means. */}
      <button className="visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden="true">
        {t('form.save')}
      </button>
      <FormErrorSummary
        faults={Object.keys(faults).map((name) => ({
          id: fieldId(name === 'audience' ? 'kinds' : name),
          message: words(faults[name]),
        }))}
      />
      {state.asks ? <Notice>{t('form.counted', { count: people })}</Notice> : null}
      {courses ? <CourseField courses={courses} chosen={state.courseSlug} /> : null}
      <NameFields typed={typed} errors={errors} />
      <DayFields typed={typed} errors={errors} />
      <PaceFields typed={typed} errors={errors} />
      <h2>{t('form.audience')}</h2>
      <AudienceFields
        typed={audience}
        chosen={state.chosen}
        found={state.found}
        act={{ name: 'act', find: 'find' }}
      />
      <input type="hidden" name="foundBy" value={audience.find} />
      <input type="hidden" name="counted" value={counted?.rule ?? ''} />
      <div className="actions">
        <Button compact name="act" value="count">
          {t('form.count')}
        </Button>
        {counted ? <span role="status">{t('form.countNow', { count: people })}</span> : null}
      </div>
      <PlaceFields typed={typed} errors={errors} />
      <WayFields typed={typed} errors={errors} />
      <div className="actions">
        <Button kind="main" name="act" value="save">
          {t('form.save')}
        </Button>
      </div>
    </Form>
  );
}

/** The words of a fault by its code. */
function useFaultWords() {
  const t = useTranslations('work');
  return (code: string | undefined) =>
    code === 'audience'
      ? t('audience.fault')
      : t(`editions.fault.${(code ?? 'required') as 'date'}`);
}

function CourseField(props: {
  courses: NonNullable<EditionFormProps['courses']>;
  chosen: string | undefined;
}) {
  const t = useTranslations('work.editions.form');
  const locale = useLocale();
  return (
    <Field name="course" label={t('course')}>
      <Select defaultValue={props.chosen}>
        {props.courses.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title[locale]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
