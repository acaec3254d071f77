import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { SoundLimit } from '../sound-limits.ts';
import { HearButton } from './hear-button.tsx';
import { KanaShown } from './kana-shown.tsx';
import { QuestionMatter } from './on-demand.tsx';

interface QuestionHeadProps {
  question: PublicQuestion;
  /** Address of the sound to hear. */
  audio: string | null;
  limit?: SoundLimit | undefined;
  locale: Locale;
}

/** What a question shows and lets hear between its prompt and its answer. */
export function QuestionHead({ question, audio, limit, locale }: QuestionHeadProps) {
  return (
    <>
      {question.kind === 'choice' && question.show ? <KanaShown kana={question.show} /> : null}
      {audio && !limit ? <HearButton address={audio} /> : null}
      {question.html || question.image || limit ? (
        <QuestionMatter {...{ question, audio, limit, locale }} />
      ) : null}
    </>
  );
}
