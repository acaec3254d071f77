import { useTranslations } from 'use-intl';
import { Figures, Notice } from '#app/ui/index.ts';
import { writtenCoefficient, type QuizFigures } from '../figures.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { useFigureWords } from './figure-words.tsx';

/** How many took a quiz and how it went, and how far its scores are to be relied on. */
export function QuizSummary({ figures }: { figures: QuizFigures }) {
  const t = useTranslations('work.insight');
  const words = useFigureWords();
  const { learners, attempts, isSmall, isAtOnce, mean } = figures;
  const least = THRESHOLDS.smallNumbers;
  return (
    <>
      <Figures
        items={[
          { label: t('learners'), value: learners },
          { label: t('attempts'), value: attempts },
          { label: t('mean'), value: words.percent(mean) },
        ]}
      />
      {isSmall ? <Notice>{t('small', { count: learners, least })}</Notice> : null}
      <p>
        {t('counted.first', { attempts })} {isAtOnce ? t('counted.atOnce') : t('counted.unmarked')}
      </p>
    </>
  );
}

/** Reliability in words, or why it is not said. */
export function Reliability({ reliability }: Pick<QuizFigures, 'reliability'>) {
  const t = useTranslations('work.insight.reliability');
  if (typeof reliability !== 'number') {
    return <p>{t(reliability, { least: THRESHOLDS.smallNumbers })}</p>;
  }
  const mark = writtenCoefficient(THRESHOLDS.reliability);
  return (
    <p>
      {t('said', { value: writtenCoefficient(reliability) })}{' '}
      {reliability < THRESHOLDS.reliability ? t('low', { mark }) : t('enough')}
    </p>
  );
}
