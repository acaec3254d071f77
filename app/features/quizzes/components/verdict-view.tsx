import { useTranslations } from 'use-intl';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Verdict, type VerdictKind } from '#app/ui/index.ts';
import type { Feedback } from '../receipt.ts';
import { PartWords } from './on-demand.tsx';
import { Prose } from './prose.tsx';
import { RightAnswer } from './right-answer.tsx';

const KINDS: Record<Feedback['verdict'], VerdictKind> = {
  accept: 'ok',
  near: 'near',
  reject: 'fault',
  unmarked: 'none',
  unscored: 'none',
};

interface VerdictViewProps {
  question: PublicQuestion;
  feedback: Feedback;
  /** Addresses of the sounds of tiles or options, by their ids. */
  sounds: Readonly<Record<string, string>>;
  locale: Locale;
  live: boolean;
  /** There is no answer: the feedback only tells the right one. */
  unanswered?: boolean;
}

/** ○ △ × with words: what was wrong, why, and the right answer once it is due. */
export function VerdictView(props: VerdictViewProps) {
  const { question, feedback, sounds, locale, live, unanswered } = props;
  const t = useTranslations('quizzes');
  const { verdict, errorClass, words, explain, solution } = feedback;
  const classWords =
    errorClass && t.has(`errorClass.${errorClass as 'order'}`)
      ? t(`errorClass.${errorClass as 'order'}`)
      : null;
  return (
    <Verdict
      kind={unanswered ? 'none' : KINDS[verdict]}
      word={`${t(`verdict.${unanswered ? 'none' : verdict}`)}${locale === 'ja' ? '。' : '.'}`}
      live={live}
    >
      {classWords} {live && verdict === 'near' ? t('tryAgain') : null}{' '}
      {words ? <Prose text={words[locale]} locale={locale} /> : null}{' '}
      {feedback.parts ? <PartWords {...{ question, parts: feedback.parts, locale }} /> : null}
      {verdict !== 'accept' && solution ? (
        <RightAnswer {...{ question, solution, sounds, locale }} />
      ) : null}
      {explain ? <Prose text={explain[locale]} locale={locale} /> : null}
    </Verdict>
  );
}
