import { useTranslations } from 'use-intl';
import { Field, Form, Select, TextInput } from '#app/ui/index.ts';
import { ROLES } from '../kinds.ts';
import { ChooserField } from './chooser-field.tsx';
import { FormEnd } from './post-form.tsx';
import { faultsOf, type FormState } from './work-faults.ts';

/** A role for somebody, on an organisation where it is held on one. */
export function RoleForm({ state, back }: { state: FormState; back: string }) {
  const t = useTranslations('work.people');
  const { typed, faults } = state;
  return (
    <Form method="post" reloadDocument>
      <Field name="role" label={t('roles.role')} errors={faultsOf(faults, 'role')}>
        <Select defaultValue={typed.role ?? 'supervisor'}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ChooserField
        name="organisation"
        label={t('roles.organisation')}
        hint={t('roles.organisationHint')}
        optional
        state={state}
      />
      <Field
        name="until"
        label={t('roles.until')}
        hint={t('roles.untilHint')}
        optional
        errors={faultsOf(faults, 'until')}
      >
        <TextInput type="date" defaultValue={typed.until} />
      </Field>
      <FormEnd save={t('roles.save')} back={back} />
    </Form>
  );
}
