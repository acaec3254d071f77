import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select, TextInput } from '#app/ui/index.ts';
import { isComposing, isLatin, isOwnEnter } from '../client/typing.ts';
import type { QuestionProps } from './question-props.ts';
import { onEnterOf, useComposition } from './use-composition.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

/** A line of text in any language. */
export function ShortQuestion(props: QuestionProps<'short'>) {
  const { name, labelledBy, answer, onAnswer, onEnter } = props;
  const [text, setText] = useState(
    props.asPosted ?? (answer as { text?: string } | null)?.text ?? '',
  );
  const root = useRef<HTMLDivElement>(null);
  const take = (value: string, settled: boolean) => {
    setText(value);
    onAnswer(value.trim() ? { text: value } : null, settled);
  };
  const { handlers } = useComposition((value) => take(value, true));
  useEarlyAnswer(() => {
    const early = root.current?.querySelector('input')?.value ?? '';
    if (early !== text) take(early, false);
  });
  return (
    <div ref={root}>
      <TextInput
        large
        name={name}
        value={text}
        maxLength={500}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={props.faultId}
        onChange={({ target }) => take(target.value, false)}
        {...handlers}
        onKeyDown={onEnterOf(
          onEnter,
          (event) => isComposing(event) && !(isOwnEnter(event) && isLatin(text)),
        )}
      />
    </div>
  );
}

interface NumberAnswer {
  number: string;
  unit: string | null;
}

/** A number, with a unit beside it where one is asked for. */
export function NumericQuestion(props: QuestionProps<'numeric'>) {
  const { question, name, labelledBy, answer, onAnswer, onEnter } = props;
  const t = useTranslations('kinds.numeric');
  const stored = answer as NumberAnswer | null;
  const [given, setGiven] = useState<NumberAnswer>({
    number: props.asPosted ?? stored?.number ?? '',
    unit: stored?.unit ?? null,
  });
  const root = useRef<HTMLDivElement>(null);
  const take = (next: NumberAnswer, settled: boolean) => {
    setGiven(next);
    onAnswer(next.number.trim() ? next : null, settled);
  };
  useEarlyAnswer(() => {
    const number = root.current?.querySelector('input')?.value ?? '';
    const unit = root.current?.querySelector('select')?.value || null;
    if (number !== given.number || unit !== given.unit) take({ number, unit }, false);
  });
  return (
    <div ref={root} className="number-answer">
      <TextInput
        large
        name={name}
        value={given.number}
        maxLength={60}
        inputMode="decimal"
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={props.faultId}
        onChange={({ target }) => take({ ...given, number: target.value }, false)}
        onBlur={() => take(given, true)}
        onKeyDown={onEnterOf(onEnter)}
      />
      {question.units.length > 0 ? (
        <Select
          name={`${name}:unit`}
          aria-label={t('unit')}
          value={given.unit ?? ''}
          onChange={({ target }) => take({ ...given, unit: target.value || null }, true)}
        >
          <option value="">{t('chooseUnit')}</option>
          {question.units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      ) : null}
    </div>
  );
}
