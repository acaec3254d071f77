import { useTranslations } from 'use-intl';
import {
  Button,
  Field,
  Form,
  FormErrorSummary,
  fieldId,
  Notice,
  Select,
  TextInput,
} from '#app/ui/index.ts';
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
  /** How many enrolments it would reach; the second press gives it. */
  reach: number | null;
}

const PREFECTURES = Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0'));

/** More time for a scope: first how many it reaches is shown, then it is given. */
export function ExtensionForm({ scope, typed, faults, reach }: ExtensionFormProps) {
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
    <Form method="post" action="/admin/extensions/new" reloadDocument>
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
      <Field name="hours" label={t('hours')} hint={t('hoursHint')} errors={said('hours')}>
        <TextInput type="number" min={1} max={8784} defaultValue={typed.hours ?? '48'} required />
      </Field>
      <Field name="fromOn" label={t('fromOn')} hint={t('datesHint')} errors={said('fromOn')}>
        <TextInput type="date" defaultValue={typed.fromOn} required />
      </Field>
      <Field name="untilOn" label={t('untilOn')} errors={said('untilOn')}>
        <TextInput type="date" defaultValue={typed.untilOn} required />
      </Field>
      <Field name="reason" label={t('reason')} hint={t('reasonHint')} errors={said('reason')}>
        <TextInput defaultValue={typed.reason} maxLength={500} required />
      </Field>
      {typed.id ? <input type="hidden" name="id" value={typed.id} /> : null}
      {reach === null ? null : (
        <Notice>
          <p>{t('reach', { count: reach })}</p>
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
