import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Field,
  Form,
  FormErrorSummary,
  Select,
  TextInput,
} from '#app/ui/index.ts';
import type { OwnBooth, Told } from '../own-booth.server.ts';
import { LEVELS, ROLES } from '../hard.ts';
import type { BoothRefusal } from '../save-booth.server.ts';
import { Clock } from './clock.tsx';

interface BoothFormProps {
  booth: OwnBooth;
  fault: BoothRefusal | null;
  mayChange: boolean;
}

const PLACES: Partial<Record<BoothRefusal, string>> = { 'no-slot': 'table-0', seats: 'seats' };

/** When tables are free, how many meetings are wanted, and with whom. */
export function BoothForm({ booth, fault, mayChange }: BoothFormProps) {
  const t = useTranslations('booth');
  const { typed } = booth;
  const told = fault ? t(`faults.${fault}`) : null;
  const place = fault && PLACES[fault];
  const errorsAt = (name: string) => (told && place === name ? [told] : []);
  return (
    <Form method="post" preventScrollReset>
      {/* The first button of a form is what pressing Enter anywhere in it does. */}
      <button className="visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden>
        {t('save')}
      </button>
      <FormErrorSummary
        faults={told ? [{ id: place ? `field-${place}` : undefined, message: told }] : []}
      />
      <input type="hidden" name="version" value={typed.version} />
      <Tables booth={booth} errors={errorsAt('table-0')} />
      <Field
        name="seats"
        label={t('seats')}
        hint={t('seatsHint', { most: booth.most })}
        errors={errorsAt('seats')}
        optional
      >
        <TextInput type="number" min={1} defaultValue={typed.seats ?? ''} />
      </Field>
      <Conditions booth={booth} />
      <Checkbox name="fill" value="on" hint={t('fillHint')} defaultChecked={typed.fillByScore}>
        {t('fill')}
      </Checkbox>
      {mayChange ? (
        <Button kind="main" name="act" value="save">
          {t('save')}
        </Button>
      ) : null}
    </Form>
  );
}

function Tables({ booth: { slots, typed }, errors }: { booth: OwnBooth; errors: string[] }) {
  const t = useTranslations('booth');
  if (slots.length === 0) return <p>{t('noSlots')}</p>;
  return (
    <>
      {typed.tables.map((ticked, table) => (
        <CheckboxGroup
          key={table}
          {...{ name: `table-${table}`, legend: t('table', { table: table + 1 }), flowing: true }}
          hint={t('tableHint')}
          errors={table === 0 ? errors : []}
          values={ticked.map(String)}
          choices={slots.map(({ slot, startsAt }) => ({
            value: String(slot),
            label: <Clock instant={startsAt} />,
          }))}
        />
      ))}
    </>
  );
}

function Conditions({ booth: { typed, outside } }: { booth: OwnBooth }) {
  const t = useTranslations('booth');
  const { roles, jlpt, startBy } = typed.requirements;
  return (
    <>
      <h2>{t('conditions')}</h2>
      <p>{t('conditionsHint')}</p>
      <CheckboxGroup
        {...{ name: 'role', legend: t('roles'), hint: t('rolesHint'), flowing: true }}
        values={roles}
        choices={ROLES.map((role) => ({ value: role, label: role }))}
      />
      <Field name="jlpt" label={t('jlpt')}>
        <Select defaultValue={jlpt ?? ''}>
          <option value="">{t('jlptAny')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="startBy" label={t('startBy')} hint={t('startByHint')} optional>
        <TextInput type="month" defaultValue={startBy?.slice(0, 7) ?? ''} />
      </Field>
      <Outside outside={outside} />
      <Button compact name="act" value="count">
        {t('outside.count')}
      </Button>
    </>
  );
}

/** Whom the conditions close out: numbers alone, and none that is small. */
function Outside({ outside }: { outside: Told }) {
  const t = useTranslations('booth.outside');
  return (
    <section>
      <h3>{t('title')}</h3>
      <p className="small">{t('lead')}</p>
      <dl className="facts told">
        {(['roles', 'jlpt', 'startBy', 'any', 'total'] as const).map((name) => {
          const count = outside[name];
          return (
            <Fragment key={name}>
              <dt>{t(name)}</dt>
              <dd>{count === null ? t('few') : t('people', { count })}</dd>
            </Fragment>
          );
        })}
      </dl>
    </section>
  );
}
