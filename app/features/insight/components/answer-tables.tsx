import { useLocale, useTranslations } from 'use-intl';
import { Table, type Column } from '#app/ui/index.ts';
import type { OptionLine, QuestionInsight } from '../question-insight.server.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { useFigureWords } from './figure-words.tsx';
import { SaidText } from './said-text.tsx';

/** Who chose which option, and how those did on the other questions. */
export function OptionTable({ insight }: { insight: Pick<QuestionInsight, 'options' | 'line'> }) {
  const t = useTranslations('work.insight');
  const statement = useTranslations('kinds.trueFalse');
  const locale = useLocale();
  const words = useFigureWords();
  const { options, line } = insight;
  const part = (chosen: number) => words.percent(line.answered ? chosen / line.answered : null);
  const columns: Column<OptionLine>[] = [
    {
      key: 'option',
      head: t('one.option'),
      names: true,
      cell: ({ letter, text }) => (
        <>
          {letter}{' '}
          {text ? (
            <SaidText text={text} locale={locale} />
          ) : (
            statement(letter === '○' ? 'true' : 'false')
          )}
        </>
      ),
    },
    {
      key: 'right',
      head: t('one.key'),
      minor: true,
      cell: ({ isRight }) => (isRight ? `○ ${t('one.right')}` : `× ${t('one.wrong')}`),
    },
    {
      key: 'chosen',
      head: t('one.chosen'),
      number: true,
      cell: ({ chosen }) => `${t('peopleCount', { count: chosen })} (${part(chosen)})`,
    },
    {
      key: 'rest',
      head: t('one.rest'),
      number: true,
      cell: ({ rest, chosen }) => words.percent(chosen < THRESHOLDS.toldAnswers ? null : rest),
    },
  ];
  return (
    <>
      <Table
        caption={t('one.options')}
        columns={columns}
        rows={options}
        rowKey={({ letter }) => letter}
        dense
      />
      <p>
        {t('one.omitted')}: {t('peopleCount', { count: line.asked - line.answered })}
      </p>
      <p>{t('one.optionsNote')}</p>
    </>
  );
}

type ErrorClass = { errorClass: string; count: number };

/** How many made which kind of error. */
export function ClassTable({ classes }: { classes: readonly ErrorClass[] }) {
  const t = useTranslations('work.insight');
  const columns: Column<ErrorClass>[] = [
    {
      key: 'class',
      head: t('one.class'),
      names: true,
      cell: ({ errorClass }) => t(`errorClass.${errorClass as 'other'}`),
    },
    { key: 'count', head: t('one.count'), number: true, cell: ({ count }) => count },
  ];
  return (
    <Table
      caption={t('one.classes')}
      columns={columns}
      rows={classes}
      rowKey={({ errorClass }) => errorClass}
      dense
    />
  );
}

type Wrong = QuestionInsight['wrong'][number];

/** Wrong answers as several wrote them. */
export function WrongAnswers({ wrong }: { wrong: readonly Wrong[] }) {
  const t = useTranslations('work.insight');
  const locale = useLocale();
  const least = THRESHOLDS.toldAnswers;
  if (wrong.length === 0) return <p>{t('one.textsNone', { least })}</p>;
  const lines = wrong.map((answer, at) => ({ ...answer, at }));
  const columns: Column<Wrong & { at: number }>[] = [
    {
      key: 'text',
      head: t('one.text'),
      names: true,
      cell: ({ place, text }) => (
        <>
          {place ? (
            <>
              <SaidText text={place} locale={locale} />{' '}
            </>
          ) : null}
          <SaidText text={text} locale={locale} />
        </>
      ),
    },
    {
      key: 'verdict',
      head: t('one.wrong'),
      minor: true,
      cell: ({ verdict }) => t(`one.${verdict}`),
    },
    {
      key: 'class',
      head: t('one.class'),
      minor: true,
      cell: ({ errorClass }) =>
        errorClass && !errorClass.startsWith('option:')
          ? t(`errorClass.${errorClass as 'other'}`)
          : null,
    },
    { key: 'people', head: t('one.count'), number: true, cell: ({ people }) => people },
  ];
  return (
    <>
      <Table
        caption={t('one.texts')}
        columns={columns}
        rows={lines}
        rowKey={({ at }) => `${at}`}
        dense
      />
      <p>{t('one.textsNote', { least })}</p>
    </>
  );
}
