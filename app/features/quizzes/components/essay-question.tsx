import { useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextArea } from '#app/ui/index.ts';
import type { QuestionProps } from './question-props.ts';
import { countedIn, lengthOf } from '../text-length.ts';
import { RubricView } from './rubric-view.tsx';
import { useComposition } from './use-composition.ts';
import { useSettling } from './use-settling.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

/** Who writes long is saved in their pauses too, not only when they leave the field. */
const PAUSE_MS = 5_000;

/** A text that a person marks. */
export function EssayQuestion(props: QuestionProps<'essay'>) {
  const { question, locale, name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('kinds.essay');
  const [text, setText] = useState(
    props.asPosted ?? (answer as { text?: string } | null)?.text ?? '',
  );
  const counted = useId();
  const root = useRef<HTMLDivElement>(null);
  const settle = useSettling(PAUSE_MS);
  const take = (value: string, settled: boolean) => {
    setText(value);
    settle(settled ? null : () => take(value, true));
    onAnswer(value.trim() ? { text: value } : null, settled);
  };
  const { handlers } = useComposition((value) => take(value, true));
  useEarlyAnswer(() => {
    const early = root.current?.querySelector('textarea')?.value ?? '';
    if (early !== text) take(early, false);
  });
  const of = countedIn(question);
  return (
    <div ref={root} className="essay">
      <RubricView rubric={question.rubric} locale={locale} />
      <TextArea
        name={name}
        lang={question.answerIn}
        rows={10}
        value={text}
        maxLength={20_000}
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={[counted, props.faultId].filter(Boolean).join(' ')}
        onChange={({ target }) => take(target.value, false)}
        {...handlers}
      />
      <p className="small" id={counted}>
        {question.limit ? t('limit', { ...question.limit, of }) : null}{' '}
        <span className="script-only">{t('length', { of, count: lengthOf(text, of) })}</span>
      </p>
    </div>
  );
}
