import { useTranslations } from 'use-intl';
import { Button, JapaneseText, withoutReadings } from '#app/ui/index.ts';
import type { Line } from '../self-introduction/speeches.ts';
import type { Voice } from './use-japanese-voice.ts';

type TextProps = { title: string; lines: readonly Line[]; voice: Voice | null };

/** A speech line by line: Japanese, rōmaji, English, and the device's voice where it has one. */
export function IntroductionText({ title, lines, voice }: TextProps) {
  const t = useTranslations('pages.introduction');
  const sentences = lines.map(({ jp }) => withoutReadings(jp));
  const isReading = voice?.reading === title;
  return (
    <section className="introduction-text">
      <h3>{title}</h3>
      {voice ? (
        <Button
          type="button"
          compact
          onClick={() => (isReading ? voice.stop() : voice.read(title, sentences))}
        >
          {isReading ? t('stop') : t('listen')}
        </Button>
      ) : null}
      <ol className="introduction-lines">
        {lines.map((line, index) => (
          <li key={line.romaji}>
            <JapaneseText text={line.jp} className="said" />
            {voice ? (
              <button
                type="button"
                className="play"
                aria-label={t('listenLine', { line: index + 1 })}
                onClick={() => voice.read(`${title} ${index}`, sentences.slice(index, index + 1))}
              >
                <span aria-hidden="true">▶</span>
              </button>
            ) : null}
            <span className="rm" lang="ja-Latn" aria-hidden="true">
              {line.romaji}
            </span>
            <span className="means" lang="en">
              {line.en}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
