import { useTranslations } from 'use-intl';
import { LinkButton } from '#app/ui/index.ts';
import type { QuizFigures } from '../figures.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { DriftTable, QuestionTable } from './question-table.tsx';
import { QuizRemarks } from './quiz-remarks.tsx';
import { QuizSummary, Reliability } from './quiz-summary.tsx';
import { ScorePlot } from './score-plot.tsx';

interface QuizSheetProps {
  figures: QuizFigures;
  /** Address of the quiz among the figures. */
  at: string;
  editionId: string | null;
}

/** What the answers to a quiz tell: in words, then the scores, then the figures of each question. */
export function QuizSheet({ figures, at, editionId }: QuizSheetProps) {
  const t = useTranslations('work.insight');
  const least = THRESHOLDS.shownOfEdition;
  if (figures.isHidden) return <p>{t('hidden', { count: figures.learners, least })}</p>;
  const own = { figures, at, editionId };
  const query = editionId ? `&edition=${editionId}` : '';
  return (
    <>
      <QuizSummary figures={figures} />
      <h2>{t('remarks')}</h2>
      <QuizRemarks {...own} />
      <h2>{t('scores')}</h2>
      <ScorePlot tenths={figures.tenths} />
      <h2>{t('reliability.title')}</h2>
      <Reliability reliability={figures.reliability} />
      <h2>{t('questions')}</h2>
      <QuestionTable {...own} />
      <p>{t('meaning')}</p>
      {figures.editions.length > 1 ? (
        <>
          <h2>{t('drift')}</h2>
          <DriftTable {...own} />
          <p>{t('driftNote', { least })}</p>
        </>
      ) : null}
      <div className="actions no-print">
        <LinkButton to={`${at}/file?format=xlsx${query}`} document>
          {t('xlsx')}
        </LinkButton>
        <LinkButton to={`${at}/file?format=csv${query}`} document>
          {t('csv')}
        </LinkButton>
      </div>
    </>
  );
}
