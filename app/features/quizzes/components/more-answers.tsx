import { useTranslations } from 'use-intl';
import type { PublicQuestion, Solution } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText } from '#app/ui/index.ts';
import { OfferText } from './offer-text.tsx';
import { ScenarioPath } from './scenario-path.tsx';

type Asked<K extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: K }>;

interface AnswerProps {
  question: PublicQuestion;
  answer: unknown;
  locale: Locale;
}

/** What was answered to a question of one of these kinds, or is right, as it is read. */
export function MoreAnswer({ question, answer, locale }: AnswerProps) {
  switch (question.kind) {
    case 'multiple':
      return <Options {...{ question, locale }} ids={(answer as { options: string[] }).options} />;
    case 'true-false':
      return <TrueFalse value={(answer as { value: boolean }).value} />;
    case 'numeric': {
      const { number, unit } = answer as { number: string; unit: string | null };
      return <>{[number, unit].filter(Boolean).join(' ')}</>;
    }
    case 'matching':
      return <Pairs {...{ question, locale }} pairs={(answer as { pairs: Pairs }).pairs} />;
    case 'cloze':
      return <Filled question={question} blanks={(answer as { blanks: Pairs }).blanks} />;
    case 'scenario':
      return (
        <ScenarioPath {...{ question, locale }} path={(answer as { path: string[] }).path} whole />
      );
    case 'can-do':
    case 'survey':
      return <Said {...{ question, answer, locale }} />;
    default:
      return <span className="written">{(answer as { text?: string }).text}</span>;
  }
}

/** The right answer of a question of one of these kinds. */
export function MoreSolution(props: {
  question: PublicQuestion;
  solution: Solution;
  locale: Locale;
}) {
  const { question, solution, locale } = props;
  if (solution.kind === 'text') return <Text text={solution.text} />;
  if (solution.kind === 'true-false') return <TrueFalse value={solution.correct} />;
  if (solution.kind === 'multiple' && question.kind === 'multiple') {
    return <Options {...{ question, locale }} ids={solution.optionIds} />;
  }
  if (solution.kind === 'matching' && question.kind === 'matching') {
    return <Pairs {...{ question, locale }} pairs={solution.pairs} />;
  }
  if (solution.kind === 'cloze' && question.kind === 'cloze') {
    return <Filled question={question} blanks={solution.blanks} />;
  }
  if (solution.kind === 'scenario' && question.kind === 'scenario') {
    return <ScenarioPath {...{ question, locale }} path={solution.path} />;
  }
  return null;
}

/** Japanese is read line by line, with its readings. */
function Text({ text }: { text: string }) {
  if (/^[!-z]/.test(text)) return <span className="written">{text}</span>;
  return text.split('\n').map((line, at) => <JapaneseText as="p" key={at} text={line} />);
}

type Pairs = Readonly<Record<string, string>>;

function TrueFalse({ value }: { value: boolean }) {
  const t = useTranslations('kinds.trueFalse');
  return <>{t(value ? 'true' : 'false')}</>;
}

interface OfOptions {
  question: Asked<'multiple'>;
  locale: Locale;
  ids: readonly string[];
}

function Options({ question, locale, ids }: OfOptions) {
  return (
    <ul className="said-list">
      {question.options
        .filter(({ id }) => ids.includes(id))
        .map((option) => (
          <li key={option.id}>
            <OfferText offer={option} locale={locale} />
          </li>
        ))}
    </ul>
  );
}

function Pairs(props: { question: Asked<'matching'>; locale: Locale; pairs: Pairs }) {
  const { question, locale, pairs } = props;
  return (
    <ul className="said-list">
      {question.left.map((left) => {
        const right = question.right.find(({ id }) => id === pairs[left.id]);
        return right ? (
          <li key={left.id}>
            <OfferText offer={left} locale={locale} /> → <OfferText offer={right} locale={locale} />
          </li>
        ) : null;
      })}
    </ul>
  );
}

function Filled({ question, blanks }: { question: Asked<'cloze'>; blanks: Pairs }) {
  return (
    <span lang={question.lang}>
      {question.parts.map((part, index) => {
        if (typeof part === 'string') return <JapaneseText key={index} text={part} />;
        const given = blanks[part.id] ?? '';
        const text = part.options?.find(({ id }) => id === given)?.text ?? given;
        return (
          <mark key={index}>
            <JapaneseText text={text || '　'} />
          </mark>
        );
      })}
    </span>
  );
}

function Said(props: { question: Asked<'can-do' | 'survey'>; answer: unknown; locale: Locale }) {
  const { question, locale } = props;
  const t = useTranslations('kinds.canDo');
  const { levels, said } = props.answer as { levels?: Pairs; said?: Pairs };
  const stepOf = (id: string) => {
    if (question.kind === 'can-do') return levels?.[id] ? t(`level${levels[id] as '0'}`) : null;
    return question.scale.find((step) => step.id === said?.[id])?.[locale];
  };
  return (
    <ul className="said-list">
      {question.statements.map((statement) => (
        <li key={statement.id}>
          {statement[locale]}: {stepOf(statement.id)}
        </li>
      ))}
    </ul>
  );
}
