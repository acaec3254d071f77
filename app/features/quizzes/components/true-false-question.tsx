import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceLine } from '#app/ui/index.ts';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

const VALUES = ['true', 'false'] as const;

/** A statement that is true or not. */
export function TrueFalseQuestion(props: QuestionProps<'true-false'>) {
  const { name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('kinds.trueFalse');
  const chosen = (answer as { value?: boolean } | null)?.value;
  const root = useRef<HTMLDivElement>(null);
  useEarlyAnswer(() => {
    const early = root.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early && early !== String(chosen)) onAnswer({ value: early === 'true' }, true);
  });
  return (
    <div ref={root} role="radiogroup" aria-labelledby={labelledBy} aria-describedby={props.faultId}>
      <ul className="choices">
        {VALUES.map((value) => (
          <li key={value}>
            <ChoiceLine
              type="radio"
              name={name}
              value={value}
              defaultChecked={String(chosen) === value}
              onChange={() => onAnswer({ value: value === 'true' }, true)}
            >
              {t(value)}
            </ChoiceLine>
          </li>
        ))}
      </ul>
    </div>
  );
}
