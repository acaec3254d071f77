import { useRef, useState, type ChangeEvent, type CompositionEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, JapaneseText, TextInput } from '#app/ui/index.ts';
import { isLatin, isOwnEnter, kanaFor, type TypingMode } from '../client/typing.ts';
import { KanaPad } from './kana-pad.tsx';
import type { QuestionProps } from './question-props.ts';
import { onEnterOf, useComposition } from './use-composition.ts';
import { useEarlyAnswer } from './use-early-answer.ts';
import { useSettling } from './use-settling.ts';

const MODES: readonly { mode: TypingMode; sign: string }[] = [
  { mode: 'hiragana', sign: 'あ' },
  { mode: 'katakana', sign: 'ア' },
  { mode: 'as-typed', sign: 'IME' },
];

interface Typing {
  text: string;
  mode: TypingMode;
  onMode: (mode: TypingMode) => void;
  /** Takes what stands in the field now; `settled` when the learner has finished with it for now. */
  take: (value: string, settled?: boolean) => void;
  onEnter: () => void;
}

/**
 * Makes a field take Japanese: Latin letters become kana while no IME holds the text, and the Enter that
 * ends a composition does nothing else. Who composes Japanese has an IME, and means Latin letters as such.
 */
export function useTyping({ text, mode, onMode, take, onEnter }: Typing) {
  const finish = (value: string) => take(kanaFor(value, mode, true), true);
  const { holds, handlers } = useComposition(finish);
  const onCompositionUpdate = ({ data }: CompositionEvent) => {
    if (!isLatin(data)) onMode('as-typed');
  };
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
    take(holds(nativeEvent) ? target.value : kanaFor(target.value, mode));
  const onKeyDown = onEnterOf(
    () => {
      finish(text);
      onEnter();
    },
    (event) => holds(event) && (mode === 'as-typed' || !isOwnEnter(event)),
  );
  return { ...TYPING, value: text, onChange, onKeyDown, onCompositionUpdate, ...handlers };
}

/** Japanese typed by the device's own keyboard, in rōmaji that turns into kana, or on the kana pad. */
export function TypedQuestion(props: QuestionProps<'typed' | 'kanji-reading' | 'dictation'>) {
  const { question, name, labelledBy, answer, onAnswer, onEnter } = props;
  const [text, setText] = useState(
    props.asPosted ?? (answer as { text?: string } | null)?.text ?? '',
  );
  const [mode, setMode] = useState<TypingMode>('hiragana');
  // The pad has no blur to wait for.
  const settle = useSettling();
  const take = (value: string, settled = false) => {
    settle(null);
    setText(value);
    onAnswer(value.trim() ? { text: value } : null, settled);
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
  const typing = useTyping({ text, mode, onMode: setMode, take, onEnter });
  return (
    <div ref={root} className="typed-answer">
      {question.kind === 'kanji-reading' ? <KanjiShown text={question.shown} /> : null}
      <TextInput
        large
        lang="ja"
        name={name}
        aria-labelledby={labelledBy}
        aria-invalid={props.faultId ? true : undefined}
        aria-describedby={props.faultId}
        {...typing}
      />
      <TypingModes mode={mode} onMode={setMode} />
      <KanaPad
        katakana={mode === 'katakana'}
        onKana={(kana) => press(text + kana)}
        onErase={() => press([...text].slice(0, -1).join(''))}
      />
    </div>
  );
}

/** What is read in a question is marked, for readings of the rest may be off. */
function KanjiShown({ text }: { text: string }) {
  return <JapaneseText as="p" className="kanji-shown" text={text} asked />;
}

const TYPING = {
  autoComplete: 'off',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  spellCheck: false,
  enterKeyHint: 'done',
  maxLength: 500,
} as const;

/** What Latin letters turn into. */
export function TypingModes(props: { mode: TypingMode; onMode: (mode: TypingMode) => void }) {
  const t = useTranslations('quizzes.attempt');
  return (
    <div className="typing-modes script-only" role="group" aria-label={t('typedLabel')}>
      {MODES.map(({ mode, sign }) => (
        <Button
          key={mode}
          type="button"
          compact
          lang="ja"
          aria-pressed={props.mode === mode}
          onClick={() => props.onMode(mode)}
        >
          {sign}
        </Button>
      ))}
      <small>{t('romajiHint')}</small>
    </div>
  );
}
