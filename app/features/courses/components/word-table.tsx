import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, Link, withoutReadings } from '#app/ui/index.ts';
import { makePlayer, type Player } from '../behaviours/player.ts';
import type { Bilingual, OutlineWord } from '../outline.ts';

interface WordTableProps {
  words: readonly (OutlineWord & { lesson: { code: string | null; title: Bilingual } })[];
  courseSlug: string;
  locale: Locale;
}

/** Words with reading, meaning, sound and the lesson they come from. */
export function WordTable({ words, courseSlug, locale }: WordTableProps) {
  const t = useTranslations('learn.words');
  const player = useRef<Player | null>(null);
  useEffect(() => {
    player.current = makePlayer(
      () => ({ slow: false, repeat: false }),
      () => undefined,
    );
    return () => player.current?.stop();
  }, []);
  if (words.length === 0) return null;
  return (
    <table className="words">
      <thead>
        <tr>
          <th scope="col">{t('japanese')}</th>
          <th scope="col">{t('english')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">
            <span className="visually-hidden">▶</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {words.map((word) => (
          <tr key={word.id}>
            <th scope="row">
              <JapaneseText text={word.jp} className="jp" />{' '}
              <span className="rm" lang="ja-Latn">
                {word.romaji}
              </span>
            </th>
            <td lang="en">{word.en}</td>
            <td>
              <Link
                to={`/learn/${courseSlug}/${word.lessonSlug}`}
                document
                title={word.lesson.title[locale]}
              >
                {word.lesson.code}
              </Link>
            </td>
            <td>
              {word.audio ? (
                <a
                  className="play"
                  href={word.audio}
                  aria-label={t('play', { word: withoutReadings(word.jp) })}
                  onClick={(event) => {
                    event.preventDefault();
                    player.current?.play([event.currentTarget]);
                  }}
                >
                  <span aria-hidden="true">▶</span>
                </a>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
