import { useTranslations } from 'use-intl';
import { Button, Field, Form, Select, TextInput } from '#app/ui/index.ts';

/** What came back from a form that was refused: nothing of it is lost. */
export interface TypedState {
  typed: Record<string, string>;
  faults: Partial<Record<string, string>>;
}

/** Message keys of a field's fault, as `Field` takes them. */
export function faultsOf({ faults }: TypedState, name: string): string[] | undefined {
  const fault = faults[name];
  return fault ? [`work.fairs.fault.${fault}`] : undefined;
}

/** A fair as its coordinator fills it in: days and times in Japan. */
export function FairForm({ state }: { state: TypedState }) {
  const t = useTranslations('work.fairs.form');
  const { typed } = state;
  const field = (name: 'nameJa' | 'nameEn' | 'venueJa' | 'venueEn' | 'from' | 'to' | 'day') => ({
    ...{ name, label: t(name), errors: faultsOf(state, name) },
  });
  return (
    <Form method="post" reloadDocument>
      <Field {...field('nameJa')}>
        <TextInput lang="ja" required defaultValue={typed.nameJa} />
      </Field>
      <Field {...field('nameEn')}>
        <TextInput lang="en" required defaultValue={typed.nameEn} />
      </Field>
      <Field name="slug" label={t('slug')} hint={t('slugHint')} errors={faultsOf(state, 'slug')}>
        <TextInput required defaultValue={typed.slug} autoComplete="off" />
      </Field>
      <Field {...field('venueJa')}>
        <TextInput lang="ja" required defaultValue={typed.venueJa} />
      </Field>
      <Field {...field('venueEn')}>
        <TextInput lang="en" required defaultValue={typed.venueEn} />
      </Field>
      <p>{t('times')}</p>
      <div className="field-row">
        <Field {...field('day')}>
          <TextInput type="date" required defaultValue={typed.day} />
        </Field>
        <Field {...field('from')}>
          <TextInput type="time" required defaultValue={typed.from} />
        </Field>
        <Field {...field('to')}>
          <TextInput type="time" required defaultValue={typed.to} />
        </Field>
      </div>
      <DayFields state={state} />
      <MeetingFields state={state} />
      <Button kind="main">{t('save')}</Button>
    </Form>
  );
}

function DayFields({ state }: { state: TypedState }) {
  const t = useTranslations('work.fairs.form');
  const { typed } = state;
  const hints = {
    opensOn: t('opensOnHint'),
    choicesOn: undefined,
    publishedOn: t('publishedOnHint'),
  };
  return (
    <>
      <Field name="slotMinutes" label={t('slotMinutes')} errors={faultsOf(state, 'slotMinutes')}>
        <TextInput
          className="short"
          inputMode="numeric"
          required
          defaultValue={typed.slotMinutes}
        />
      </Field>
      {(['opensOn', 'choicesOn', 'publishedOn'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={t(name)}
          hint={hints[name]}
          errors={faultsOf(state, name)}
        >
          <TextInput type="date" className="short" required defaultValue={typed[name]} />
        </Field>
      ))}
    </>
  );
}

/** How people meet: mode, cap and tickets of the queue. */
function MeetingFields({ state }: { state: TypedState }) {
  const t = useTranslations('work.fairs.form');
  const { typed } = state;
  const number = (name: 'cap' | 'ticketMinutes', most: number) => (
    <Field name={name} label={t(name)} hint={t(`${name}Hint`)} errors={faultsOf(state, name)}>
      <TextInput
        className="short"
        type="number"
        min={name === 'cap' ? 1 : 5}
        max={most}
        required
        defaultValue={typed[name]}
      />
    </Field>
  );
  return (
    <>
      <Field name="mode" label={t('mode')} hint={t('modeHint')} errors={faultsOf(state, 'mode')}>
        <Select defaultValue={typed.mode ?? 'both'}>
          {(['both', 'booked', 'open'] as const).map((mode) => (
            <option key={mode} value={mode}>
              {t(`modes.${mode}`)}
            </option>
          ))}
        </Select>
      </Field>
      {number('cap', 30)}
      {number('ticketMinutes', 60)}
    </>
  );
}
