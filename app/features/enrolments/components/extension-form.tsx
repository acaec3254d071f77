import { useTranslations } from 'use-intl';
import { Button, Field, Form, FormErrorSummary, fieldId, Notice, Select } from '#app/ui/index.ts';
import type { Reach } from '../allowance.server.ts';
import type { QuizChoices } from '../quiz-choices.server.ts';
import { DateFields, QuizFields } from './allowance-fields.tsx';
import { ScopeName } from './extension-table.tsx';

type Scope = {
  scopeKind: 'person' | 'edition' | 'organisation' | 'prefecture';
  scopeId: string;
  scopeName: { ja: string; en: string } | null;
};

interface ExtensionFormProps {
  scope: Scope;
  typed: Record<string, string>;
  faults: Partial<Record<string, string>>;
  /** Editions and their quizzes, to choose from. */
  choices: readonly QuizChoices[];
  /** How many it would reach; the second press gives it. */
  reach: Reach | null;
}

const PREFECTURES = Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0'));

/** More time or attempts for a scope: first how many it reaches is shown, then it is given. */
export function ExtensionForm({ scope, typed, faults, choices, reach }: ExtensionFormProps) {
  const t = useTranslations('work.extensions');
  const said = (name: string) => {
    const code = faults[name];
    return code ? [t(`faults.${code as 'required'}`)] : null;
  };
  const summary = Object.keys(faults).map((name) => ({
    id: name === 'form' ? undefined : fieldId(name),
    message: said(name)?.[0] ?? '',
  }));
  return (
    <Form method="post" action={addressOf(scope)} reloadDocument>
      <FormErrorSummary faults={summary} />
      <input type="hidden" name="scopeKind" value={scope.scopeKind} />
      {scope.scopeKind === 'prefecture' ? (
        <PrefectureField value={typed.scopeId ?? scope.scopeId} errors={said('scopeId')} />
      ) : (
        <p>
          <input type="hidden" name="scopeId" value={scope.scopeId} />
          {t('scope')}:{' '}
          <strong>
            <ScopeName {...scope} />
          </strong>
        </p>
      )}
      <p>{t('fillIn')}</p>
      <DateFields typed={typed} said={said} />
      <QuizFields typed={typed} said={said} choices={choices} />
      {typed.id ? <input type="hidden" name="id" value={typed.id} /> : null}
      {reach === null ? null : (
        <Notice>
          {reach.enrolments === null ? null : <p>{t('reach', { count: reach.enrolments })}</p>}
          {reach.people === null ? null : <p>{t('reachPeople', { count: reach.people })}</p>}
          <p>{t('lookOver')}</p>
        </Notice>
      )}
      <div className="actions">
        {reach ? (
          <Button kind="main" name="sure" value="yes">
            {t('give')}
          </Button>
        ) : null}
        <Button kind={reach ? 'quiet' : 'main'}>{t('preview')}</Button>
      </div>
    </Form>
  );
}

/** The form comes back with the scope that its address names. */
function addressOf({ scopeKind, scopeId }: Scope): string {
  const address = '/admin/extensions/new';
  return scopeKind === 'prefecture'
    ? address
    : `${address}?${String(new URLSearchParams({ scopeKind, scopeId }))}`;
}

function PrefectureField({ value, errors }: { value: string; errors: string[] | null }) {
  const t = useTranslations('work');
  return (
    <Field name="scopeId" label={t('extensions.prefecture')} errors={errors}>
      <Select defaultValue={value} required>
        <option value="">{t('extensions.choose')}</option>
        {PREFECTURES.map((code) => (
          <option key={code} value={code}>
            {t(`prefectures.${code as '01'}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
