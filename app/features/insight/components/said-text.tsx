import type { Locale } from '#app/i18n/types.ts';
import { Prose } from '#app/features/quizzes/exports.ts';
import { JapaneseText } from '#app/ui/index.ts';
import type { Said } from '../author-view.ts';

/** A text of a question as it is read: taught Japanese, or in the language of the reader. */
export function SaidText({ text, locale }: { text: Said; locale: Locale }) {
  return 'jp' in text ? (
    <JapaneseText text={text.jp} />
  ) : (
    <Prose text={text[locale]} locale={locale} />
  );
}
