import { useTranslations } from 'use-intl';
import type { PublicQuestion } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, Verdict, type VerdictKind } from '#app/ui/index.ts';
import type { Feedback, Solution } from '../receipt.ts';
import { Prose } from './prose.tsx';

const KINDS: Record<Feedback['verdict'], VerdictKind> = {
  accept: 'ok',
  near: 'near',
  reject: 'fault',
};

interface VerdictViewProps {
  question: PublicQuestion;
  feedback: Feedback;
  locale: Locale;
  live: boolean;
}

/** ○ △ × with words: what was wrong, why, and the right answer once it is due. */
export function VerdictView({ question, feedback, locale, live }: VerdictViewProps) {
  const t = useTranslations('quizzes');
  const { verdict, errorClass, words, explain, solution } = feedback;
  const classWords =
    errorClass && t.has(`errorClass.${errorClass as 'other'}`)
      ? t(`errorClass.${errorClass as 'other'}`)
      : null;
  return (
    <Verdict
      kind={KINDS[verdict]}
      word={`${t(`verdict.${verdict}`)}${locale === 'ja' ? '。' : '.'}`}
      live={live}
    >
      {classWords} {live && verdict === 'near' ? t('tryAgain') : null}{' '}
      {words ? <Prose text={words[locale]} locale={locale} /> : null}{' '}
      {verdict !== 'accept' && solution ? (
        <>
          {t('result.right')}:{' '}
          <SolutionText question={question} solution={solution} locale={locale} />{' '}
        </>
      ) : null}
      {explain ? <Prose text={explain[locale]} locale={locale} /> : null}
    </Verdict>
  );
}

/** The right answer as it is read. */
function SolutionText(props: { question: PublicQuestion; solution: Solution; locale: Locale }) {
  const { question, solution, locale } = props;
  if (solution.kind === 'typed') return <JapaneseText text={solution.jp} />;
  if (solution.kind === 'choice' && question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === solution.optionId);
    if (!option) return null;
    return 'jp' in option ? <JapaneseText text={option.jp} /> : <>{option[locale]}</>;
  }
  if (solution.kind === 'ordering' && question.kind === 'ordering') {
    const { tiles } = question;
    const text = solution.tileIds.map((id) => tiles.find((tile) => tile.id === id)?.jp ?? '');
    return <JapaneseText text={text.join(' ')} />;
  }
  return null;
}
