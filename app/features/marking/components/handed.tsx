import type { RefObject } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Prose } from '#app/features/quizzes/exports.ts';
import { JapaneseText, PreparedHtml } from '#app/ui/index.ts';
import type { ItemView } from '../views.ts';
import { HandedText } from './handed-text.tsx';
import { RecordingView } from './recording-view.tsx';

/** What was asked, with an example of an answer. */
export function Asked({ view }: { view: ItemView }) {
  const t = useTranslations('marking.item');
  const locale = useLocale();
  const { question, model } = view;
  return (
    <>
      <p className="asked">
        <Prose text={question.prompt[locale]} locale={locale} />
      </p>
      {question.html ? <PreparedHtml id={`asked-${view.id}`} html={question.html[locale]} /> : null}
      {model ? (
        <details>
          <summary>{t('model')}</summary>
          <JapaneseText as="p" text={model} />
        </details>
      ) : null}
    </>
  );
}

/** What was handed in. */
export function Handed({ view, player }: { view: ItemView; player: RefObject<HTMLAudioElement> }) {
  const t = useTranslations('marking');
  const { handedIn } = view;
  if (handedIn.kind === 'text') {
    return <HandedText text={handedIn.text} lang={handedIn.lang} comments={view.comments} />;
  }
  if (handedIn.kind === 'files') {
    return (
      <ul>
        {handedIn.files.map(({ address, name, bytes }) => (
          <li key={address}>
            <a href={address} download>
              {t('files.size', { name, size: Math.ceil(bytes / 1000) })}
            </a>
          </li>
        ))}
      </ul>
    );
  }
  if (!handedIn.address) return <p>{t('recording.none')}</p>;
  const { mediaType } = handedIn;
  return (
    <RecordingView
      address={handedIn.address}
      mediaType={mediaType}
      seconds={handedIn.seconds}
      player={player}
      words={{
        label: t('recording.label'),
        cannotPlay: t('recording.cannotPlay', { type: mediaType }),
        save: t('recording.save'),
      }}
    />
  );
}
