import { useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { PublicBlank } from '#app/features/questions/exports.ts';
import { JapaneseText, Select, TextInput, withoutReadings } from '#app/ui/index.ts';
import { blankContext, type BlankContext } from '../blank-context.ts';
import { kanaFor, type TypingMode } from '../client/typing.ts';
import { KanaPad } from './kana-pad.tsx';
import { Prose } from './prose.tsx';
import type { QuestionProps } from './question-props.ts';
import { TypingModes, useTyping } from './typed-question.tsx';
import { onEnterOf } from './use-composition.ts';
import { useEarlyAnswer } from './use-early-answer.ts';
import { useSettling } from './use-settling.ts';

type Given = Readonly<Record<string, string>>;

/** A running text with places to fill in, where they stand. */
export function ClozeQuestion(props: QuestionProps<'cloze'>) {
  const { question, locale, name, answer, onAnswer, onEnter } = props;
  const [given, setGiven] = useState<Given>(
    (answer as { blanks?: Record<string, string> } | null)?.blanks ?? {},
  );
  const [mode, setMode] = useState<TypingMode>('hiragana');
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const blanks = question.parts.filter((part): part is PublicBlank => typeof part !== 'string');
  const typedBlanks = blanks.filter(({ kind }) => kind === 'typed');
  const settle = useSettling();
  const take = (next: Given, settled: boolean) => {
    settle(null);
    setGiven(next);
    const filled = Object.entries(next).filter(([, text]) => text.trim());
    onAnswer(filled.length > 0 ? { blanks: Object.fromEntries(filled) } : null, settled);
  };
  useEarlyAnswer(() => {
    const early = earlyBlanks(root);
    const changed = Object.keys(early).filter((id) => early[id] !== (given[id] ?? ''));
    if (changed.length === 0) return;
    const isTypedBlank = (id: string) => typedBlanks.some((blank) => blank.id === id);
    const taken = changed.map((id) => [
      id,
      isTypedBlank(id) ? kanaFor(early[id] ?? '', 'hiragana') : (early[id] ?? ''),
    ]);
    take({ ...given, ...(Object.fromEntries(taken) as Given) }, false);
  });
  const press = (change: (text: string) => string) => {
    const ofPad = typedBlanks.find(({ id }) => id === last.current) ?? typedBlanks[0];
    if (!ofPad) return;
    const next = { ...given, [ofPad.id]: change(given[ofPad.id] ?? '') };
    take(next, false);
    settle(() => take(next, true));
  };
  const isTyped = typedBlanks.length > 0;
  return (
    <div ref={root} className="cloze" role="group" aria-labelledby={props.labelledBy}>
      <p lang={question.lang}>
        {question.parts.map((part, index) =>
          typeof part === 'string' ? (
            <ClozeText key={index} text={part} lang={question.lang} />
          ) : (
            <Blank
              key={part.id}
              {...{ blank: part, mode, onMode: setMode, onEnter }}
              called={{
                ...{ number: blanks.indexOf(part) + 1, all: blanks.length },
                ...blankContext(question.parts, part.id, question.lang),
              }}
              faultId={props.faultId}
              name={`${name}:${part.id}`}
              text={given[part.id] ?? ''}
              onFocus={() => (last.current = part.id)}
              onText={(text, settled) => take({ ...given, [part.id]: text }, settled)}
            />
          ),
        )}
      </p>
      {isTyped ? (
        <div lang={locale}>
          <TypingModes mode={mode} onMode={setMode} />
          <KanaPad
            katakana={mode === 'katakana'}
            onKana={(kana) => press((text) => text + kana)}
            onErase={() => press((text) => [...text].slice(0, -1).join(''))}
          />
        </div>
      ) : null}
    </div>
  );
}

function ClozeText({ text, lang }: { text: string; lang: 'ja' | 'en' }) {
  const lines = text.split('\n');
  return lines.map((line, index) => (
    <span key={index}>
      {index > 0 ? <br /> : null}
      {lang === 'ja' ? <JapaneseText text={line} /> : <Prose text={line} locale={lang} />}
    </span>
  ));
}

/** What was written before the script ran. */
function earlyBlanks(root: RefObject<HTMLElement | null>): Record<string, string> {
  const fields = root.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[data-blank]',
  );
  return Object.fromEntries(
    [...(fields ?? [])].map(({ dataset, value }) => [dataset.blank ?? '', value]),
  );
}

interface BlankProps {
  blank: PublicBlank;
  /** Its number of so many, and the words around it. */
  called: BlankContext & { number: number; all: number };
  faultId: string | undefined;
  name: string;
  text: string;
  mode: TypingMode;
  onMode: (mode: TypingMode) => void;
  onFocus: () => void;
  onText: (text: string, settled: boolean) => void;
  onEnter: () => void;
}

function Blank(props: BlankProps) {
  const { blank, called, name, text, onText } = props;
  const t = useTranslations('kinds.cloze');
  const common = {
    ...{ name, 'data-blank': blank.id, 'data-kind': blank.kind, onFocus: props.onFocus },
    'aria-label': t(called.before || called.after ? 'blankIn' : 'blankOf', { ...called }),
    'aria-describedby': props.faultId,
  };
  const typing = useTyping({
    ...{ text, mode: blank.kind === 'typed' ? props.mode : 'as-typed' },
    ...{ onMode: props.onMode, onEnter: props.onEnter },
    take: (value, settled = false) => onText(value, settled),
  });
  if (blank.kind === 'choice') {
    return (
      <Select {...common} value={text} onChange={({ target }) => onText(target.value, true)}>
        <option value="">{t('choose')}</option>
        {(blank.options ?? []).map((option) => (
          <option key={option.id} value={option.id}>
            {withoutReadings(option.text)}
          </option>
        ))}
      </Select>
    );
  }
  return blank.kind === 'typed' ? (
    <TextInput {...common} lang="ja" {...typing} />
  ) : (
    <TextInput
      {...common}
      value={text}
      maxLength={500}
      autoComplete="off"
      inputMode={blank.kind === 'numeric' ? 'decimal' : undefined}
      onChange={({ target }) => onText(target.value, false)}
      onBlur={() => onText(text, true)}
      onKeyDown={onEnterOf(props.onEnter)}
    />
  );
}
