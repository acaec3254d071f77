import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classNames } from '../class-names.ts';

type TextInputProps = InputHTMLAttributes<HTMLInputElement> & { large?: boolean };

/** A line of text. Give `lang="ja"` where Japanese is typed. */
export function TextInput({ large, className, type = 'text', ...rest }: TextInputProps) {
  return (
    <input type={type} className={classNames('input', large && 'large', className)} {...rest} />
  );
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea className={classNames('input', className)} {...rest} />;
}

/** A native list to choose one of; its options are its children. */
export function Select({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return <select className={classNames('select', className)} {...rest} />;
}
