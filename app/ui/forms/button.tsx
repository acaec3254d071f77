import type { ButtonHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';
import { Link } from '../link.tsx';
import type { LinkProps } from '../link.tsx';

/** `main` at most once on a screen; `grave` for what cannot be undone; `icon` needs an aria-label. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'grave' | 'icon';

type Look = { kind?: ButtonKind; compact?: boolean };

function look({ kind = 'plain', compact }: Look, className?: string) {
  return classNames('button', kind !== 'plain' && kind, compact && 'compact', className);
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button; inside a form it submits unless its type says otherwise. */
export function Button({ kind, compact, className, type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={look({ kind, compact }, className)} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ kind, compact, className, ...rest }: Look & LinkProps) {
  return <Link className={look({ kind, compact }, className)} {...rest} />;
}
