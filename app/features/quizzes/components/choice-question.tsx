import { useRef } from 'react';
import { ChoiceLine, JapaneseText } from '#app/ui/index.ts';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

/** One of several options. */
export function ChoiceQuestion(props: QuestionProps<'choice'>) {
  const { question, locale, name, labelledBy, answer, onAnswer } = props;
  const chosen = (answer as { option?: string } | null)?.option;
  const root = useRef<HTMLDivElement>(null);
  useEarlyAnswer(() => {
    const early = root.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early && early !== chosen) onAnswer({ option: early }, true);
  });
  return (
    <div ref={root} role="radiogroup" aria-labelledby={labelledBy}>
      <ul className="choices">
        {question.options.map((option) => (
          <li key={option.id}>
            <ChoiceLine
              type="radio"
              name={name}
              value={option.id}
              defaultChecked={option.id === chosen}
              onChange={() => onAnswer({ option: option.id }, true)}
            >
              {'jp' in option ? <JapaneseText text={option.jp} /> : option[locale]}
            </ChoiceLine>
          </li>
        ))}
      </ul>
    </div>
  );
}
