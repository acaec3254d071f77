import type { InputHTMLAttributes, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Fieldset } from './fieldset.tsx';
import type { FieldsetProps } from './fieldset.tsx';

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type GroupProps = Omit<FieldsetProps, 'children'> & { choices: readonly Choice[] };
type InputProps = InputHTMLAttributes<HTMLInputElement>;

/** One choice: the whole line can be pressed. One without words has an `aria-label`. */
export function ChoiceLine({ hint, children, ...input }: InputProps & { hint?: ReactNode }) {
  return (
    <label className="choice">
      <input {...input} />
      {children || hint ? (
        <span>
          {children}
          {hint ? <small>{hint}</small> : null}
        </span>
      ) : null}
    </label>
  );
}

function Choices(props: {
  choices: readonly Choice[];
  flowing?: boolean;
  input: (choice: Choice) => InputProps;
}) {
  return (
    <ul className={classNames('choices', props.flowing && 'flowing')}>
      {props.choices.map((choice) => (
        <li key={choice.value}>
          <ChoiceLine
            {...props.input(choice)}
            value={choice.value}
            disabled={choice.disabled}
            hint={choice.hint}
          >
            {choice.label}
          </ChoiceLine>
        </li>
      ))}
    </ul>
  );
}

/** One of several. */
export function RadioGroup({ choices, value, ...group }: GroupProps & { value?: string | null }) {
  return (
    <Fieldset {...group}>
      <Choices
        choices={choices}
        input={(choice) => ({
          type: 'radio',
          name: group.name,
          defaultChecked: choice.value === value,
        })}
      />
    </Fieldset>
  );
}

/** Any of several; short ones may flow in lines instead of standing below one another. */
export function CheckboxGroup({
  choices,
  values = [],
  flowing,
  ...group
}: GroupProps & { values?: readonly string[]; flowing?: boolean }) {
  return (
    <Fieldset {...group}>
      <Choices
        flowing={flowing}
        choices={choices}
        input={(choice) => ({
          type: 'checkbox',
          name: group.name,
          defaultChecked: values.includes(choice.value),
        })}
      />
    </Fieldset>
  );
}

/** One thing to say yes to. */
export function Checkbox({ children, ...input }: InputProps & { hint?: ReactNode }) {
  return (
    <div className="field">
      <ChoiceLine type="checkbox" {...input}>
        {children}
      </ChoiceLine>
    </div>
  );
}
