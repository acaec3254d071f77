import { useLocale, useTranslations } from 'use-intl';
import { Table, type Column } from '#app/ui/index.ts';
import type { QuestionLine, QuizFigures } from '../figures.ts';
import { isSmall } from '../thresholds.ts';
import { useFigureWords } from './figure-words.tsx';
import { PromptLink, useQuestionName } from './question-name.tsx';
import { useRemark } from './use-remark.ts';

interface QuestionTableProps {
  figures: Pick<QuizFigures, 'lines' | 'editions'>;
  at: string;
  editionId: string | null;
}

const keyOf = ({ publicId, version }: QuestionLine) => `${publicId} ${version}`;

/** The questions of a quiz, a line each: what stands out, and the figures behind it. */
export function QuestionTable({ figures, at, editionId }: QuestionTableProps) {
  const t = useTranslations('work.insight');
  const words = useFigureWords();
  const name = useQuestionName();
  const write = useRemark(figures.editions);
  const columns: Column<QuestionLine>[] = [
    { key: 'number', head: t('columns.number'), minor: true, cell: (line) => name(line) },
    {
      key: 'prompt',
      head: t('columns.prompt'),
      names: true,
      cell: (line) => <PromptLink {...{ line, at, editionId }} />,
    },
    { key: 'kind', head: t('columns.kind'), minor: true, cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'judged',
      head: t('columns.judged'),
      number: true,
      cell: ({ judged }) => (
        <>
          {judged}
          {isSmall(judged) ? <small> {t('smallMark')}</small> : null}
        </>
      ),
    },
    {
      key: 'facility',
      head: t('columns.facility'),
      number: true,
      cell: ({ facility }) => words.percent(facility),
    },
    {
      key: 'discrimination',
      head: t('columns.discrimination'),
      number: true,
      cell: ({ discrimination }) => words.coefficient(discrimination),
    },
    {
      key: 'remark',
      head: t('columns.remarks'),
      minor: true,
      cell: ({ remarks }) => (remarks[0] ? write(remarks[0]) : null),
    },
  ];
  return (
    <Table caption={t('questions')} columns={columns} rows={figures.lines} rowKey={keyOf} dense />
  );
}

/** Facility of each question by edition, from old to new. */
export function DriftTable({ figures, at, editionId }: QuestionTableProps) {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  const words = useFigureWords();
  const columns: Column<QuestionLine>[] = [
    {
      key: 'prompt',
      head: t('columns.prompt'),
      names: true,
      cell: (line) => <PromptLink {...{ line, at, editionId }} />,
    },
    ...figures.editions.map(({ id, name, learners }, index): Column<QuestionLine> => ({
      key: id,
      head: `${name[locale]} (${t('peopleCount', { count: learners })})`,
      number: true,
      cell: ({ byEdition }) => words.percent(byEdition[index] ?? null),
    })),
  ];
  return <Table caption={t('drift')} columns={columns} rows={figures.lines} rowKey={keyOf} dense />;
}
