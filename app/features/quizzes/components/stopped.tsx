import { useTranslations } from 'use-intl';
import { LinkButton, Notice } from '#app/ui/index.ts';

interface StoppedProps {
  why: 'signed-out' | 'closed';
  here: string;
  /** Number of the question to come back to. */
  question: number;
}

/** Why nothing more is sent, and the way on. */
export function Stopped({ why, here, question }: StoppedProps) {
  const t = useTranslations('quizzes.attempt');
  if (why === 'closed') {
    return (
      <Notice kind="fault" title={t('closed')}>
        <LinkButton to={`${here}/result`}>{t('seeResult')}</LinkButton>
      </Notice>
    );
  }
  return (
    <Notice kind="fault" title={t('signedOut')}>
      <LinkButton
        to={`/sign-in?returnTo=${encodeURIComponent(`${here}/attempt?question=${question}`)}`}
        document
      >
        {t('signIn')}
      </LinkButton>
    </Notice>
  );
}
