import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { HearButton } from './hear-button.tsx';
import { KanaShown } from './kana-shown.tsx';
import { QuestionMatter } from './on-demand.tsx';

interface QuestionHeadProps {
  question: PublicQuestion;
  /** Address of the sound to hear. */
  audio: string | null;
  locale: Locale;
}

/** What a question shows and lets hear between its prompt and its answer. */
export function QuestionHead({ question, audio, locale }: QuestionHeadProps) {
  return (
    <>
      {question.kind === 'choice' && question.show ? <KanaShown kana={question.show} /> : null}
      {audio ? <HearButton address={audio} /> : null}
      {question.html || question.image ? (
        <QuestionMatter question={question} locale={locale} />
      ) : null}
    </>
  );
}
