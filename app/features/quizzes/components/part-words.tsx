import { useTranslations } from 'use-intl';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { PartFeedback } from '../receipt.ts';
import { OfferText } from './offer-text.tsx';
import { Prose } from './prose.tsx';

interface PartWordsProps {
  question: PublicQuestion;
  parts: Readonly<Record<string, PartFeedback>>;
  locale: Locale;
}

/** What is said of parts of an answer that are not right, or have words of their own: options, pairs, blanks. */
export function PartWords({ question, parts, locale }: PartWordsProps) {
  const t = useTranslations('quizzes');
  const said = Object.entries(parts).filter(
    ([, { verdict, words }]) => verdict !== 'accept' || words,
  );
  if (said.length === 0) return null;
  if (question.kind === 'scenario') return <BetterWays {...{ question, parts, locale }} />;
  return (
    <ul className="said-list">
      {said.map(([id, { errorClass, words }]) => (
        <li key={id}>
          <PartName {...{ question, id, locale }} />:{' '}
          {words ? (
            <Prose text={words[locale]} locale={locale} />
          ) : errorClass && t.has(`errorClass.${errorClass as 'order'}`) ? (
            t(`errorClass.${errorClass as 'order'}`)
          ) : (
            t('verdict.reject')
          )}
        </li>
      ))}
    </ul>
  );
}

/** Of each choice that was not the best of its scene, in the order of the path: a better way, as far as it may be told. */
function BetterWays({ question, parts, locale }: PartWordsProps) {
  const t = useTranslations('kinds.scenario');
  if (question.kind !== 'scenario') return null;
  const steps = question.scenes.flatMap(({ choices }) => choices.filter(({ id }) => parts[id]));
  return (
    <ul className="said-list">
      {steps.map(({ id, text }) => {
        const { verdict, words } = parts[id] ?? {};
        if (verdict === 'accept' && !words) return null;
        return (
          <li key={id}>
            <strong>
              <Prose text={text[locale]} locale={locale} />
            </strong>{' '}
            <br />
            {words ? (
              <>
                {t('better')} <Prose text={words[locale]} locale={locale} />
              </>
            ) : (
              t('notBest')
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PartName({
  question,
  id,
  locale,
}: {
  question: PublicQuestion;
  id: string;
  locale: Locale;
}) {
  const t = useTranslations('kinds.cloze');
  if (question.kind === 'cloze') {
    const blanks = question.parts.filter((part) => typeof part !== 'string');
    return <>{t('blank', { number: blanks.findIndex((blank) => blank.id === id) + 1 })}</>;
  }
  const offers =
    question.kind === 'multiple'
      ? question.options
      : question.kind === 'matching'
        ? question.left
        : [];
  const offer = offers.find((each) => each.id === id);
  return offer ? <OfferText offer={offer} locale={locale} /> : null;
}
