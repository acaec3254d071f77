import { Fragment } from 'react';
import { proseRuns } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, parseRuby } from '#app/ui/index.ts';

/** A sentence in the reader's language; words of the other language, and ruby, in their own `lang`. */
export function Prose({ text, locale }: { text: string; locale: Locale }) {
  return (
    <>
      {parseRuby(text).map((part, index) => {
        if (part.kind === 'ruby') {
          const source = part.pairs.map(({ base, reading }) => `{${base}|${reading}}`).join('');
          return <JapaneseText key={index} text={source} />;
        }
        return (
          <Fragment key={index}>
            {proseRuns(part.text, locale).map((run, at) =>
              run.lang ? (
                <span key={at} lang={run.lang}>
                  {run.text}
                </span>
              ) : (
                <Fragment key={at}>{run.text}</Fragment>
              ),
            )}
          </Fragment>
        );
      })}
    </>
  );
}
