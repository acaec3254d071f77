import { useTranslations } from 'use-intl';
import { Link, Mark } from '#app/ui/index.ts';
import type { LineRemark, QuestionLine, QuizFigures } from '../figures.ts';
import { asksForAttention, REMARKS } from '../rules.ts';
import { questionAddress, useQuestionName } from './question-name.tsx';
import { useRemark } from './use-remark.ts';

interface QuizRemarksProps {
  figures: Pick<QuizFigures, 'lines' | 'editions'>;
  at: string;
  editionId: string | null;
}

/** What stands out in a quiz in words, the most important first, each with its question. */
export function QuizRemarks({ figures, at, editionId }: QuizRemarksProps) {
  const t = useTranslations('work.insight');
  const name = useQuestionName();
  const write = useRemark(figures.editions);
  const said = inOrder(figures.lines);
  if (said.length === 0) return <p>{t('noRemarks')}</p>;
  return (
    <ul className="lines">
      {said.map(({ line, remark }) => (
        <li
          key={`${line.publicId} ${line.version} ${remark.code} ${remark.letters?.join('') ?? ''}`}
        >
          <Mark
            shape={asksForAttention(remark) ? 'triangle' : 'info'}
            tone={asksForAttention(remark) ? 'near' : 'quiet'}
          />{' '}
          <Link to={questionAddress({ line, at, editionId })} document>
            {name(line)}
          </Link>{' '}
          {write(remark)}
        </li>
      ))}
    </ul>
  );
}

function inOrder(lines: readonly QuestionLine[]): { line: QuestionLine; remark: LineRemark }[] {
  return lines
    .flatMap((line) => line.remarks.map((remark) => ({ line, remark })))
    .sort((one, other) => REMARKS.indexOf(one.remark.code) - REMARKS.indexOf(other.remark.code));
}
