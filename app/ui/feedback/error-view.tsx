import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Page } from '../shell/page.tsx';

type ErrorViewProps = {
  title: ReactNode;
  /** Cause and remedy. */
  children: ReactNode;
  /** Finds the line of the log. */
  requestId?: string | undefined;
  /** Ways on: links. */
  actions?: ReactNode;
};

/** A page that could not be shown: why, what helps, and the number to quote. */
export function ErrorView({ title, children, requestId, actions }: ErrorViewProps) {
  const t = useTranslations('ui.error');
  return (
    <Page className="error-view">
      <h1>{title}</h1>
      {children}
      {actions ? <div className="actions">{actions}</div> : null}
      {requestId ? (
        <p className="error-number">
          {t('number')}: <code>{requestId}</code>
        </p>
      ) : null}
    </Page>
  );
}
