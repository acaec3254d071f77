import { useLocale, useTranslations } from 'use-intl';
import {
  Button,
  ChoiceLine,
  DateTime,
  Field,
  Form,
  JAPAN,
  Link,
  Select,
  Table,
  type Column,
} from '#app/ui/index.ts';
import { calledIn, type AnswerLine } from '../after-fair/company-answers.ts';
import { clockAt } from '../clock-at.ts';

const LETTER = 'letter';

interface TableProps {
  lines: readonly AnswerLine[];
  search: string;
  isOver: boolean;
}

/** Whom the company met: those who wait for an answer can be chosen for the form below. */
export function AnswerTable({ lines, search, isOver }: TableProps) {
  const t = useTranslations('afterFair.company');
  const columns: Column<AnswerLine>[] = [
    {
      key: 'who',
      head: t('who'),
      names: true,
      cell: (line) => <Who line={line} search={search} />,
    },
    {
      key: 'pick',
      head: t('pick'),
      cell: (line) => (isOver && line.state !== 'settled' ? <Pick line={line} /> : null),
    },
    {
      key: 'met',
      head: t('met'),
      cell: ({ how, at }) => (how === 'ticket' ? t('ticket') : t('meeting', { time: clockAt(at) })),
      minor: true,
    },
    { key: 'state', head: t('state'), cell: (line) => <State line={line} /> },
    {
      key: 'outcome',
      head: t('outcome'),
      cell: (line) => (isOver ? <Outcome line={line} search={search} /> : null),
    },
  ];
  const rowKey = ({ cardId }: AnswerLine) => cardId;
  return <Table caption={t('title')} columns={columns} rows={lines} rowKey={rowKey} />;
}

function Who({ line, search }: { line: AnswerLine; search: string }) {
  return <Link to={`/company/candidates/${line.cardId}${search}`}>{calledIn(line)}</Link>;
}

function Pick({ line }: { line: AnswerLine }) {
  const t = useTranslations('afterFair.company');
  return (
    <ChoiceLine
      type="checkbox"
      name="card"
      value={line.cardId}
      form={LETTER}
      aria-label={t('pickOf', { who: calledIn(line) })}
    />
  );
}

function State({ line }: { line: AnswerLine }) {
  const t = useTranslations('afterFair.company');
  const { state, answer, isOverdue, holdUntil } = line;
  const late = isOverdue ? <strong> {t('overdue')}</strong> : null;
  if (state === 'owed' || !answer) {
    return (
      <>
        {t('open')}
        {late}
      </>
    );
  }
  if (!holdUntil) return t(`answers.${answer}`);
  return (
    <>
      {t.rich('holdUntil', { when: () => <DateTime instant={holdUntil} zone={JAPAN} /> })}
      {late}
    </>
  );
}

const OUTCOMES = ['unset', 'offer', 'joined', 'none'] as const;

function Outcome({ line, search }: { line: AnswerLine; search: string }) {
  const t = useTranslations('afterFair.company');
  return (
    <Form method="post" action={`/company/answers/${line.cardId}/outcome${search}`}>
      <Select
        key={line.outcome}
        name="outcome"
        defaultValue={line.outcome ?? 'unset'}
        aria-label={t('outcomeOf', { who: calledIn(line) })}
      >
        {OUTCOMES.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`outcomes.${outcome}`)}
          </option>
        ))}
      </Select>{' '}
      <Button compact>{t('save')}</Button>
    </Form>
  );
}

const ANSWERS = ['next', 'hold', 'decline'] as const;
const LOCALES = ['ja', 'en'] as const;

/** Leads those who were chosen to the text that is written to them. */
export function LetterForm({ slug }: { slug: string }) {
  const t = useTranslations('afterFair.company');
  const locale = useLocale();
  return (
    <Form id={LETTER} method="get" action="/company/answers/letter">
      <input type="hidden" name="fair" value={slug} />
      <Field name="answer" label={t('answer')}>
        <Select>
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t(`answers.${answer}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="locale" label={t('locale')}>
        <Select defaultValue={locale}>
          {LOCALES.map((each) => (
            <option key={each} value={each}>
              {t(`locales.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button kind="main">{t('write')}</Button>
    </Form>
  );
}
