import { useState } from 'react';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  Field,
  fieldId,
  FormErrorSummary,
  LinkButton,
  PasswordInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  ToolGroup,
  Tools,
} from '../index.ts';
import { useSamples } from './samples.ts';

/** Buttons, tools and the dialog. */
export function ActionSpecimen() {
  const s = useSamples();
  const [open, setOpen] = useState(false);
  const [speed, setSpeed] = useState('normal');
  return (
    <section>
      <h2>{s.apply}</h2>
      <div className="actions">
        <Button kind="main" type="button">
          {s.continueLearning}
        </Button>
        <Button type="button">{s.apply}</Button>
        <LinkButton to="/courses">{s.course}</LinkButton>
        <Button type="button" kind="quiet">
          {s.cancel}
        </Button>
        <Button type="button" kind="grave" onClick={() => setOpen(true)}>
          {s.remove}
        </Button>
        <Button type="button" disabled>
          {s.apply}
        </Button>
        <Button type="button" compact>
          CSV
        </Button>
      </div>
      <Tools label={s.title} method="get">
        <ToolGroup
          legend={s.level}
          name="speed"
          value={speed}
          onChoose={setSpeed}
          options={[
            { value: 'normal', label: s.play },
            { value: 'slow', label: s.minutes },
            { value: 'repeat', label: s.saved },
          ]}
        />
      </Tools>
      <Dialog open={open} onClose={() => setOpen(false)} title={s.confirm}>
        <p>{s.waiting}</p>
        <form method="dialog" className="actions">
          <Button kind="grave">{s.remove}</Button>
          <Button>{s.cancel}</Button>
        </form>
      </Dialog>
    </section>
  );
}

/** Fields with and without faults. */
export function FormSpecimen() {
  const s = useSamples();
  const choices = [
    { value: 'hiragana', label: <span lang="ja">ひらがな</span>, hint: s.minutes },
    { value: 'katakana', label: <span lang="ja">カタカナ</span> },
    { value: 'later', label: s.waiting, disabled: true },
  ];
  return (
    <form method="get">
      <h2>{s.email}</h2>
      <FormErrorSummary faults={[{ id: fieldId('email'), message: s.emailFault }]} />
      <Field name="email" label={s.email} hint={s.emailHint} errors={[s.emailFault]}>
        <TextInput type="email" autoComplete="email" defaultValue="jordan.example" />
      </Field>
      <Field name="password" label={s.password}>
        <PasswordInput autoComplete="current-password" />
      </Field>
      <Field name="name" label={s.name} hint={s.emailHint} optional>
        <TextInput defaultValue="Jordan Avery" />
      </Field>
      <Field name="region" label={s.region}>
        <Select defaultValue="akita">
          <option value="akita">{s.course}</option>
          <option value="tottori">{s.lesson}</option>
        </Select>
      </Field>
      <RadioGroup name="level" legend={s.level} choices={choices} value="hiragana" />
      <CheckboxGroup
        name="known"
        legend={s.known}
        choices={choices}
        errors={[s.waiting]}
        values={['katakana']}
        optional
      />
      <Field name="notes" label={s.notes} optional>
        <TextArea rows={3} />
      </Field>
      <Checkbox name="agree">{s.agree}</Checkbox>
      <Button kind="main">{s.apply}</Button>
    </form>
  );
}
