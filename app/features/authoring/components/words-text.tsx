import { Fragment } from 'react';
import { proseRuns } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, parseRuby } from '#app/ui/index.ts';

/** A text in the reader's language, with its ruby; words of the other language in their own `lang`. */
export function WordsText({ text, locale }: { text: string; locale: Locale }) {
  return (
    <>
      {parseRuby(text).map((part, index) => {
        if (part.kind === 'text') return <Runs key={index} text={part.text} locale={locale} />;
        const source = part.pairs.map(({ base, reading }) => `{${base}|${reading}}`).join('');
        return <JapaneseText key={index} text={source} />;
      })}
    </>
  );
}

function Runs({ text, locale }: { text: string; locale: Locale }) {
  return proseRuns(text, locale).map((run, at) => (
    <Fragment key={at}>{run.lang ? <span lang={run.lang}>{run.text}</span> : run.text}</Fragment>
  ));
}
