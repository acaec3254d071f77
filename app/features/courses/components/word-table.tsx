import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, Link, Notice, ReadingsButton, withoutReadings } from '#app/ui/index.ts';
import { makePlayer, type Player } from '../behaviours/player.ts';
import type { Bilingual, OutlineWord } from '../outline.ts';

interface ListedWord extends Pick<OutlineWord, 'id' | 'lessonSlug' | 'jp' | 'en' | 'audio'> {
  romaji: string | null;
  lesson: { code: string | null; title: Bilingual };
}

interface WordTableProps {
  words: readonly ListedWord[];
  courseSlug: string;
  locale: Locale;
  /** Whether the meaning of each word is shown, and printed. */
  english: boolean;
}

/** Words with reading, meaning, sound and the lesson they come from. */
export function WordTable({ words, courseSlug, locale, english }: WordTableProps) {
  const t = useTranslations('words');
  const lesson = useTranslations('learn.lesson');
  const { play, fault } = usePlayer();
  if (words.length === 0) return null;
  return (
    <>
      {fault ? <Notice kind="fault">{lesson('audioFault')}</Notice> : null}
      <table className={english ? 'words' : 'words without-english'}>
        <thead>
          <tr>
            <th scope="col">{t('japanese')}</th>
            <th scope="col">{t('english')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('sound')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <WordRow key={word.id} {...{ word, courseSlug, locale, play }} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface WordRowProps extends Pick<WordTableProps, 'courseSlug' | 'locale'> {
  word: ListedWord;
  play: (link: HTMLAnchorElement) => void;
}

function WordRow({ word, courseSlug, locale, play }: WordRowProps) {
  const t = useTranslations('words');
  const lesson = useTranslations('learn.lesson');
  const name = withoutReadings(word.jp);
  return (
    <tr>
      <th scope="row">
        <JapaneseText text={word.jp} className="jp" />{' '}
        {word.romaji ? (
          <span className="rm" lang="ja-Latn" aria-hidden="true">
            {word.romaji}
          </span>
        ) : null}
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
            aria-label={t('play', { word: name })}
            onClick={(event) => {
              event.preventDefault();
              play(event.currentTarget);
            }}
          >
            <span aria-hidden="true">▶</span>
          </a>
        ) : null}
        {word.jp.includes('{') ? <ReadingsButton label={lesson('furigana')} about={name} /> : null}
      </td>
    </tr>
  );
}

/** One sound at a time, and whether the last one failed. */
function usePlayer() {
  const player = useRef<Player | null>(null);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    player.current = makePlayer(() => setFault(true));
    return () => player.current?.stop();
  }, []);
  const play = (link: HTMLAnchorElement) => {
    setFault(false);
    player.current?.play([link]);
  };
  return { play, fault };
}
