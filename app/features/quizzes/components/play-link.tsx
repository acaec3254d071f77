import { useTranslations } from 'use-intl';

interface PlayLinkProps {
  address: string;
  onPlay: (link: HTMLElement) => void;
}

/** The sound of what stands beside it; without a script the link opens it. */
export function PlayLink({ address, onPlay }: PlayLinkProps) {
  const t = useTranslations('quizzes.attempt');
  return (
    <a
      className="play"
      href={address}
      aria-label={t('hear')}
      onClick={(event) => {
        event.preventDefault();
        onPlay(event.currentTarget);
      }}
    >
      <span aria-hidden="true">▶</span>
    </a>
  );
}
