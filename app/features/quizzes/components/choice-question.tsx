import { ChoiceLine, JapaneseText } from '#app/ui/index.ts';
import type { QuestionProps } from './question-props.ts';

/** One of several options. */
export function ChoiceQuestion(props: QuestionProps<'choice'>) {
  const { question, locale, name, labelledBy, answer, onAnswer } = props;
  const chosen = (answer as { option?: string } | null)?.option;
  return (
    <div role="radiogroup" aria-labelledby={labelledBy}>
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
