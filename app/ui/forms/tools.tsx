import type { FormHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type ToolsProps = Pick<FormHTMLAttributes<HTMLFormElement>, 'action' | 'method'> & {
  label: string;
  /** Where sending the form would lose what the page holds. */
  scriptOnly?: boolean;
  children: ReactNode;
};

/** The row of settings that stays in sight; without a script each choice is sent as a form. */
export function Tools({ label, scriptOnly, children, method = 'post', action }: ToolsProps) {
  return (
    <form
      className={classNames('tools', scriptOnly && 'script-only')}
      aria-label={label}
      method={method}
      action={action}
    >
      {children}
    </form>
  );
}

type ToolGroupProps = {
  legend: string;
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** Takes the choice at once; the form is then not sent. */
  onChoose?: (value: string) => void;
};

/** Two to four choices side by side, one of them pressed. */
export function ToolGroup({ legend, name, value, options, onChoose }: ToolGroupProps) {
  const choose = (event: MouseEvent, chosen: string) => {
    if (!onChoose) return;
    event.preventDefault();
    onChoose(chosen);
  };
  return (
    <fieldset className="tool-group">
      <legend>{legend}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          className="tool"
          name={name}
          value={option.value}
          aria-pressed={option.value === value}
          onClick={(event) => choose(event, option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}

/** The rarer settings: folded behind one word where the row has no room, else in it like the others. */
export function MoreTools({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="more-tools">
      <summary className="tool">{label}</summary>
      <div>{children}</div>
    </details>
  );
}

type ToolProps = {
  label: string;
  pressed: boolean;
  /** What a press sends without a script; without it the tool needs one. */
  sent?: { name: string; value: string };
  onToggle: (pressed: boolean) => void;
};

/** One setting that is on or off. */
export function Tool({ label, pressed, sent, onToggle }: ToolProps) {
  return (
    <button
      type={sent ? 'submit' : 'button'}
      className={classNames('tool', !sent && 'script-only')}
      aria-pressed={pressed}
      {...sent}
      onClick={(event) => {
        event.preventDefault();
        onToggle(!pressed);
      }}
    >
      {label}
    </button>
  );
}
