import { isRouteErrorResponse } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ERROR_STATUS, type ErrorCode } from '#app/platform/errors.ts';
import { ErrorView, LinkButton } from '#app/ui/index.ts';

const SHOWN = [
  'bad-request',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'conflict',
  'too-large',
  'unprocessable',
  'too-many-requests',
  'unavailable',
] as const satisfies readonly ErrorCode[];

type Shown = (typeof SHOWN)[number] | 'unexpected';

/** Any refusal or fault in the reader's words, with the number that finds the log line. */
export function ErrorPage({ error, requestId }: { error: unknown; requestId: string | undefined }) {
  const t = useTranslations('site.error');
  const shown = shownCode(error);
  return (
    <ErrorView
      title={t(`${shown}.title`)}
      requestId={requestId}
      actions={<LinkButton to="/">{t('home')}</LinkButton>}
    >
      <p>{t(`${shown}.text`)}</p>
    </ErrorView>
  );
}

function shownCode(error: unknown): Shown {
  if (!isRouteErrorResponse(error)) return 'unexpected';
  return SHOWN.find((code) => ERROR_STATUS[code] === error.status) ?? 'unexpected';
}
