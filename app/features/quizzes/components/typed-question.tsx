import { useEffect, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, TextInput } from '#app/ui/index.ts';
import { isComposing, kanaFor, type TypingMode } from '../client/typing.ts';
import { KanaPad } from './kana-pad.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';

const MODES: readonly { mode: TypingMode; sign: string }[] = [
  { mode: 'hiragana', sign: 'あ' },
  { mode: 'katakana', sign: 'ア' },
  { mode: 'as-typed', sign: 'IME' },
];

/** Japanese typed by the device's own keyboard, in rōmaji that turns into kana, or on the kana pad. */
export function TypedQuestion(props: QuestionProps<'typed'>) {
  const { name, labelledBy, answer, onAnswer, onEnter } = props;
  const t = useTranslations('quizzes.attempt');
  const composing = useRef(false);
  const [text, setText] = useState(
    props.asPosted ?? (answer as { text?: string } | null)?.text ?? '',
  );
  const [mode, setMode] = useState<TypingMode>('hiragana');
  const settle = useSettling();
  const take = (value: string, settled = false) => {
    settle(null);
    setText(value);
    onAnswer(value.trim() ? { text: value } : null, settled);
  };
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const untouched = composing.current || isComposing(nativeEvent);
    take(untouched ? target.value : kanaFor(target.value, mode));
  };
  const root = useRef<HTMLDivElement>(null);
  useEarlyAnswer(() => {
    const early = root.current?.querySelector('input')?.value ?? '';
    if (early !== text) take(kanaFor(early, mode));
  });
  const press = (value: string) => {
    take(value);
    settle(() => take(value, true));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (composing.current || isComposing(event.nativeEvent)) return;
    take(kanaFor(text, mode, true));
    onEnter();
  };
  return (
    <div ref={root} className="typed-answer">
      <TextInput
        large
        lang="ja"
        name={name}
        value={text}
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={props.faultId}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={500}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={() => (composing.current = false)}
        onBlur={() => take(kanaFor(text, mode, true), true)}
      />
      <div className="typing-modes script-only" role="group" aria-label={t('typedLabel')}>
        {MODES.map(({ mode: choice, sign }) => (
          <Button
            key={choice}
            type="button"
            compact
            lang="ja"
            aria-pressed={mode === choice}
            onClick={() => setMode(choice)}
          >
            {sign}
          </Button>
        ))}
        <small>{t('romajiHint')}</small>
      </div>
      <KanaPad
        katakana={mode === 'katakana'}
        onKana={(kana) => press(text + kana)}
        onErase={() => press([...text].slice(0, -1).join(''))}
      />
    </div>
  );
}

const SETTLED_MS = 1_500;

/** Does one thing after a pause; another before it, or none, takes its place. The pad has no blur to wait for. */
function useSettling() {
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (after: (() => void) | null) => {
    window.clearTimeout(timer.current);
    if (after) timer.current = window.setTimeout(after, SETTLED_MS);
  };
}
