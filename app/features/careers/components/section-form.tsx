import { useTranslations } from 'use-intl';
import { Button, fieldId, Form, FormErrorSummary, Link, Notice } from '#app/ui/index.ts';
import type { ProfilePage } from '../profile-page.ts';
import type { Faults, Values } from '../section-values.ts';
import { beginsBeforeEnd, type Section } from '../sections.ts';
import { ConditionFields, EmployerFields } from './condition-fields.tsx';
import type { FormState } from './form-state.ts';
import { JapaneseFields } from './japanese-fields.tsx';
import { LanguageFields } from './language-fields.tsx';
import { LearningFields } from './learning-fields.tsx';
import { SectionFacts } from './section-facts.tsx';
import {
  CareerFields,
  ProjectFields,
  SkillFields,
  StatementFields,
  StudyFields,
} from './text-fields.tsx';
import { WorkFields } from './work-fields.tsx';

interface SectionFormProps {
  section: Section;
  /** What is stored now. */
  page: ProfilePage;
  values: Values;
  version: number;
  /** What was sent and not saved. */
  refused: { reason: 'invalid' | 'changed'; faults: Faults } | null;
}

const PICKED: readonly Section[] = ['learning', 'employer'];

/** The form of one section. */
export function SectionForm({ section, page, values, version, refused }: SectionFormProps) {
  const t = useTranslations('career.form');
  const form = { values, faults: refused?.faults ?? {} };
  return (
    <Form method="post" reloadDocument>
      <Refusal section={section} page={page} refused={refused} />
      {PICKED.includes(section) ? null : <p>{t('lead')}</p>}
      <input type="hidden" name="version" value={version} />
      <SectionFields section={section} page={page} form={form} />
      <div className="actions">
        <Button kind="main">{t('save')}</Button>
        <Link to={`/career#${section}`}>{t('cancel')}</Link>
      </div>
    </Form>
  );
}

function Refusal({
  section,
  page,
  refused,
}: Pick<SectionFormProps, 'section' | 'page' | 'refused'>) {
  const t = useTranslations('career');
  const faults = Object.entries(refused?.faults ?? {}).map(([name, fault]) => ({
    id: fieldId(name),
    message: fault ? t(`faults.${fault.code}`, { most: fault.most ?? 0 }) : '',
  }));
  const isEarly = section === 'work' && beginsBeforeEnd(page.profile.availableFrom, page.endsOn);
  return (
    <>
      <FormErrorSummary faults={faults} />
      {refused?.reason === 'changed' ? (
        <Notice kind="fault">
          {t('form.changed')}
          <details>
            <summary>{t('form.stored')}</summary>
            <SectionFacts section={section} {...page} />
          </details>
        </Notice>
      ) : null}
      {isEarly && !refused ? <Notice>{t('work.early')}</Notice> : null}
    </>
  );
}

function SectionFields({ section, page, form }: FieldsProps) {
  const Fields = FIELDS[section];
  return <Fields page={page} form={form} section={section} />;
}

interface FieldsProps {
  section: Section;
  page: ProfilePage;
  form: FormState;
}

const FIELDS: Record<Section, (props: FieldsProps) => JSX.Element> = {
  work: ({ form, page }) => <WorkFields form={form} endsOn={page.endsOn} />,
  japanese: ({ form }) => <JapaneseFields form={form} />,
  languages: ({ form }) => <LanguageFields form={form} />,
  study: ({ form }) => <StudyFields form={form} />,
  skills: ({ form }) => <SkillFields form={form} />,
  statement: ({ form }) => <StatementFields form={form} />,
  career: ({ form, page }) => <CareerFields form={form} kind={page.kind} />,
  projects: ({ form }) => <ProjectFields form={form} />,
  learning: ({ form, page }) => <LearningFields form={form} learning={page.learning} />,
  conditions: ({ form }) => <ConditionFields form={form} />,
  employer: ({ form, page }) => <EmployerFields form={form} employer={page.employer} />,
};
