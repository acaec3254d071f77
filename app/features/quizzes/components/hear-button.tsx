import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';
import { usePlayer } from './use-player.ts';

/** A sound to hear as often as one likes, as slow as the page plays; without a script the link opens it. */
export function HearButton({ address }: { address: string }) {
  const t = useTranslations('quizzes.attempt');
  const { play, fault } = usePlayer();
  return (
    <>
      <p>
        <a
          className="button hear"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            play(event.currentTarget);
          }}
        >
          <span aria-hidden="true">▶</span> {t('hear')}
        </a>
      </p>
      {fault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
    </>
  );
}
