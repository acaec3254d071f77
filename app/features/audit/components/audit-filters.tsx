import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextInput } from '#app/ui/index.ts';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from '../actions.ts';
import type { AuditFilter } from '../schema.ts';

interface AuditFiltersProps {
  person: string;
  actor: string;
  filter: AuditFilter;
}

/** By whom entries are about, who did it, what was done to what, and when. */
export function AuditFilters({ person, actor, filter }: AuditFiltersProps) {
  const t = useTranslations('work.audit');
  return (
    <Form className="filters" method="get" role="search">
      <Field name="person" label={t('person')}>
        <TextInput type="search" defaultValue={person} maxLength={100} />
      </Field>
      <Field name="actor" label={t('actor')}>
        <TextInput type="search" defaultValue={actor} maxLength={100} />
      </Field>
      <Field name="action" label={t('action')}>
        <Select defaultValue={filter.action ?? ''}>
          <option value="">{t('anyAction')}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`actions.${action}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="object" label={t('object')}>
        <Select defaultValue={filter.objectKind ?? ''}>
          <option value="">{t('anyObject')}</option>
          {AUDIT_OBJECTS.map((object) => (
            <option key={object} value={object}>
              {t(`objects.${object}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="id" label={t('objectId')}>
        <TextInput defaultValue={filter.objectId ?? ''} maxLength={100} />
      </Field>
      <Field name="from" label={t('from')}>
        <TextInput type="date" defaultValue={filter.from ?? ''} />
      </Field>
      <Field name="to" label={t('to')}>
        <TextInput type="date" defaultValue={filter.to ?? ''} />
      </Field>
      <Button>{t('search')}</Button>
    </Form>
  );
}
