import { useLocale, useTranslations } from 'use-intl';
import type { Written } from '#app/features/quizzes/exports.ts';
import { JapaneseText, Table, type Column } from '#app/ui/index.ts';
import type { PreviewLine } from '../changed-lines.server.ts';
import type { ClassCount } from '../rules.ts';
import type { Sample } from '../samples.ts';
import { usePercent } from './use-percent.ts';

/** Whose results change: the question's share, the attempt's percent, and what that means. */
export function ChangedTable({ lines }: { lines: readonly PreviewLine[] }) {
  const t = useTranslations('regrading');
  const locale = useLocale();
  const { percent, share } = usePercent();
  const columns: Column<PreviewLine>[] = [
    { key: 'learner', head: t('columns.learner'), names: true, cell: ({ learner }) => learner },
    {
      key: 'quiz',
      head: t('columns.quiz'),
      minor: true,
      cell: ({ quiz, edition }) => (
        <>
          {quiz[locale]} <small>{edition[locale]}</small>
        </>
      ),
    },
    {
      key: 'share',
      head: t('columns.share'),
      cell: ({ before, after }) =>
        before === after
          ? share(before)
          : t('change', { before: share(before), after: share(after) }),
    },
    {
      key: 'percent',
      head: t('columns.percent'),
      cell: ({ percentBefore, percentAfter }) =>
        t('change', { before: percent(percentBefore), after: percent(percentAfter) }),
    },
    {
      key: 'effect',
      head: t('columns.effect'),
      cell: (line) => <Effect line={line} />,
    },
  ];
  return (
    <Table
      caption={t('who')}
      columns={columns}
      rows={lines}
      rowKey={({ attemptId }) => attemptId}
      dense
    />
  );
}

function Effect({ line: { direction, before, after, mark } }: { line: PreviewLine }) {
  const t = useTranslations('regrading');
  if (mark) return <strong>{t(`effect.${mark}`)}</strong>;
  if (direction === 'down' && before === after) return <>{t('effect.kept')}</>;
  return <>{t(`effect.${direction}`)}</>;
}

/** Answers that are judged otherwise, those alike counted together. */
export function SampleTable({ samples }: { samples: readonly Sample[] }) {
  const t = useTranslations('regrading');
  const columns: Column<Sample>[] = [
    {
      key: 'answer',
      head: t('columns.answer'),
      names: true,
      cell: ({ written }) => <WrittenAnswer written={written} />,
    },
    { key: 'people', head: t('columns.people'), number: true, cell: ({ people }) => people },
    {
      key: 'verdicts',
      head: t('columns.verdicts'),
      cell: ({ verdictBefore, verdict, direction }) =>
        t('change', {
          before: t(`verdict.${verdictBefore as 'accept'}`),
          after: verdict ? t(`verdict.${verdict as 'accept'}`) : t(`effect.${direction}`),
        }),
    },
  ];
  const keyOf = (sample: Sample) => JSON.stringify([sample.written, sample.verdictBefore]);
  return <Table caption={t('samples')} columns={columns} rows={samples} rowKey={keyOf} dense />;
}

function WrittenAnswer({ written }: { written: Written }) {
  const t = useTranslations('regrading');
  const locale = useLocale();
  if (!written) return <>{t('unanswered')}</>;
  return 'jp' in written ? <JapaneseText text={written.jp} /> : <>{written[locale]}</>;
}

/** How many answers are judged how, before and after. */
export function ClassTable({ classes }: { classes: readonly ClassCount[] }) {
  const t = useTranslations();
  const nameOf = ({ verdict, errorClass }: ClassCount) => {
    const said = verdict ? t(`regrading.verdict.${verdict}`) : t('regrading.unanswered');
    return errorClass ? `${said} ${t(`work.insight.errorClass.${errorClass as 'other'}`)}` : said;
  };
  const columns: Column<ClassCount>[] = [
    { key: 'name', head: t('regrading.columns.verdicts'), names: true, cell: nameOf },
    {
      key: 'before',
      head: t('regrading.columns.before'),
      number: true,
      cell: ({ before }) => before,
    },
    { key: 'after', head: t('regrading.columns.after'), number: true, cell: ({ after }) => after },
  ];
  return (
    <Table
      caption={t('regrading.classes')}
      columns={columns}
      rows={classes}
      rowKey={nameOf}
      dense
    />
  );
}
