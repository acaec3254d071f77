import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Mark } from '../text/mark.tsx';
import { useMessage } from '../use-message.ts';

/** `id` is that of the input the fault belongs to; a fault of the whole form has none. */
export type FormFault = { id?: string | undefined; message: string };

/** All faults of a form at its head; takes the focus when it appears. */
export function FormErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const t = useTranslations('ui.summary');
  const message = useMessage();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={summary} className="summary" role="alert" tabIndex={-1}>
      <h2>
        <Mark shape="cross" />
        {t('title', { count: faults.length })}
      </h2>
      <ul>
        {faults.map(({ id, message: key }) => (
          <li key={`${id} ${key}`}>{id ? <a href={`#${id}`}>{message(key)}</a> : message(key)}</li>
        ))}
      </ul>
    </div>
  );
}
