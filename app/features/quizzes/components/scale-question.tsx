import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '#app/i18n/types.ts';
import { ChoiceLine } from '#app/ui/index.ts';
import { Prose } from './prose.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

const LEVELS = ['0', '1', '2', '3'] as const;

/** What one can do, each statement with how well. */
export function CanDoQuestion(props: QuestionProps<'can-do'>) {
  const t = useTranslations('kinds.canDo');
  const { answer, onAnswer } = props;
  return (
    <Scales
      {...props}
      statements={props.question.statements}
      steps={LEVELS.map((level) => ({ id: level, text: t(`level${level}`) }))}
      said={(answer as { levels?: Record<string, string> } | null)?.levels ?? {}}
      onSaid={(levels) => onAnswer(levels && { levels }, true)}
    />
  );
}

/** How far one agrees with statements. */
export function SurveyQuestion(props: QuestionProps<'survey'>) {
  const { question, locale, answer, onAnswer } = props;
  return (
    <Scales
      {...props}
      statements={question.statements}
      steps={question.scale.map((step) => ({ id: step.id, text: step[locale] }))}
      said={(answer as { said?: Record<string, string> } | null)?.said ?? {}}
      onSaid={(said) => onAnswer(said && { said }, true)}
    />
  );
}

interface ScalesProps {
  statements: readonly ({ id: string } & Record<Locale, string>)[];
  steps: readonly { id: string; text: string }[];
  locale: Locale;
  name: string;
  labelledBy: string;
  faultId?: string | undefined;
  said: Readonly<Record<string, string>>;
  onSaid: (said: Record<string, string> | null) => void;
}

function Scales(props: ScalesProps) {
  const { statements, steps, locale, name, said, onSaid } = props;
  const root = useRef<HTMLDivElement>(null);
  const take = () => {
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const given = [...boxes].map(({ dataset, value }) => [dataset.statement ?? '', value] as const);
    onSaid(given.length > 0 ? Object.fromEntries(given) : null);
  };
  useEarlyAnswer(() => {
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    if ([...boxes].some(({ dataset, value }) => said[dataset.statement ?? ''] !== value)) take();
  });
  return (
    <div
      ref={root}
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.faultId}
    >
      {statements.map((statement) => (
        <fieldset key={statement.id} className="scale">
          <legend>
            <Prose text={statement[locale]} locale={locale} />
          </legend>
          <ul className="choices">
            {steps.map((step) => (
              <li key={step.id}>
                <ChoiceLine
                  type="radio"
                  name={`${name}:${statement.id}`}
                  data-statement={statement.id}
                  value={step.id}
                  defaultChecked={said[statement.id] === step.id}
                  onChange={take}
                >
                  {step.text}
                </ChoiceLine>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
    </div>
  );
}
