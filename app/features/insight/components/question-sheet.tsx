import { useTranslations } from 'use-intl';
import { Link, Notice } from '#app/ui/index.ts';
import type { QuestionInsight } from '../question-insight.server.ts';
import { isSmall, MOST_MINUTES, THRESHOLDS } from '../thresholds.ts';
import { ClassTable, OptionTable, WrongAnswers } from './answer-tables.tsx';
import { useFigureWords } from './figure-words.tsx';
import { QuestionAsAsked } from './question-as-asked.tsx';
import { questionAddress, useQuestionName } from './question-name.tsx';
import { useRemark } from './use-remark.ts';

interface QuestionSheetProps {
  insight: QuestionInsight;
  /** Address of its quiz among the figures. */
  at: string;
  editionId: string | null;
}

/** What the answers to a question tell: in words, as it is asked, then who answered what. */
export function QuestionSheet({ insight, at, editionId }: QuestionSheetProps) {
  const t = useTranslations('work.insight');
  const words = useFigureWords();
  const write = useRemark(insight.editions);
  const { line, options, classes, question } = insight;
  const { asked, answered, judged } = line;
  const isWritten = options.length === 0 && insight.judgedBy === 'key';
  const least = THRESHOLDS.smallNumbers;
  return (
    <>
      {isSmall(judged) ? <Notice>{t('small', { count: judged, least })}</Notice> : null}
      {line.remarks.length > 0 ? (
        <ul>
          {line.remarks.map((remark) => (
            <li key={`${remark.code} ${remark.letters?.join('') ?? ''}`}>{write(remark)}</li>
          ))}
        </ul>
      ) : null}
      <p>
        {t(`kinds.${question.kind}`)}
        {': '}
        {t('one.figures', {
          ...{ asked, answered, facility: words.percent(line.facility) },
          discrimination: words.coefficient(line.discrimination),
        })}
      </p>
      <h2>{t('columns.prompt')}</h2>
      <QuestionAsAsked insight={insight} />
      {options.length > 0 ? (
        <>
          <h2>{t('one.options')}</h2>
          <OptionTable insight={insight} />
        </>
      ) : null}
      {classes.length > 0 ? (
        <>
          <h2>{t('one.classes')}</h2>
          <ClassTable classes={classes} />
        </>
      ) : null}
      {isWritten ? (
        <>
          <h2>{t('one.texts')}</h2>
          <WrongAnswers wrong={insight.wrong} />
        </>
      ) : null}
      <h2>{t('one.time')}</h2>
      <Time time={insight.time} />
      <Versions {...{ insight, at, editionId }} />
    </>
  );
}

function Time({ time: { seconds, known } }: Pick<QuestionInsight, 'time'>) {
  const t = useTranslations('work.insight.one');
  const least = THRESHOLDS.timedAnswers;
  if (seconds === null || known < least) return <p>{t('timeUnknown', { known, least })}</p>;
  const whole = Math.round(seconds);
  const parts = { minutes: Math.floor(whole / 60), seconds: whole % 60 };
  const time = parts.minutes > 0 ? t('minutes', parts) : t('seconds', parts);
  return (
    <p>
      {t('timeSaid', { time, known })} {t('timeNote', { most: MOST_MINUTES })}
    </p>
  );
}

/** The versions that are counted apart, where there are several. */
function Versions({ insight, at, editionId }: QuestionSheetProps) {
  const t = useTranslations('work.insight');
  const name = useQuestionName();
  const { versions, line } = insight;
  if (versions.length < 2) return null;
  return (
    <>
      <h2>{t('one.versions')}</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            {version.version === line.version ? (
              <>
                {name(version)} ({t('one.shown')})
              </>
            ) : (
              <Link to={questionAddress({ line: version, at, editionId })} document>
                {name(version)}
              </Link>
            )}{' '}
            {t('peopleCount', { count: version.asked })}
          </li>
        ))}
      </ul>
      <p>
        {t('one.versionsNote')} {t('one.newest')}
      </p>
    </>
  );
}
