import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../text/mark.tsx';
import { useMessage } from '../use-message.ts';

export type FieldTexts = {
  hint?: ReactNode;
  /** Message keys, or texts already translated. */
  errors?: readonly string[] | null | undefined;
};

/** The ids an input names in `aria-describedby`, as far as the parts exist. */
export function describedBy(id: string, { hint, errors }: FieldTexts): string | undefined {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The hint and the faults of a field, in the reader's language. */
export function FieldNotes({ id, hint, errors }: FieldTexts & { id: string }) {
  const message = useMessage();
  return (
    <>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {errors?.length ? (
        <p className="field-fault" id={`${id}-fault`}>
          <Mark shape="cross" />
          <span>{errors.map(message).join(' ')}</span>
        </p>
      ) : null}
    </>
  );
}

/** A label's text, with a word where the answer may be left out: what is not marked is asked for. */
export function LabelText({ label, optional }: { label: ReactNode; optional?: boolean }) {
  const t = useTranslations('ui');
  return (
    <>
      {label}
      {optional ? <span className="field-optional"> ({t('optional')})</span> : null}
    </>
  );
}
