import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/index.ts';

/** A sound to hear as often as one likes; without a script the link opens it. */
export function HearButton({ address }: { address: string }) {
  const t = useTranslations('quizzes.attempt');
  const audio = useRef<HTMLAudioElement | null>(null);
  const [fault, setFault] = useState(false);
  const play = () => {
    audio.current ??= new Audio(address);
    audio.current.currentTime = 0;
    audio.current.play().then(
      () => setFault(false),
      () => setFault(true),
    );
  };
  return (
    <>
      <p>
        <a
          className="button hear"
          href={address}
          onClick={(event) => {
            event.preventDefault();
            play();
          }}
        >
          <span aria-hidden="true">▶</span> {t('hear')}
        </a>
      </p>
      {fault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
    </>
  );
}
