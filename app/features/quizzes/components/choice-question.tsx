import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceLine, JapaneseText, Notice } from '#app/ui/index.ts';
import { PlayLink } from './play-link.tsx';
import type { QuestionProps } from './question-props.ts';
import { useEarlyAnswer } from './use-early-answer.ts';
import { useAtHand, usePlayer } from './use-player.ts';

/** One of several options, each with its sound where it cannot be read yet. */
export function ChoiceQuestion(props: QuestionProps<'choice'>) {
  const { question, sounds, locale, name, labelledBy, answer, onAnswer } = props;
  const t = useTranslations('quizzes.attempt');
  const chosen = (answer as { option?: string } | null)?.option;
  const root = useRef<HTMLDivElement>(null);
  const { play, fault } = usePlayer();
  useAtHand(sounds);
  useEarlyAnswer(() => {
    const early = root.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early && early !== chosen) onAnswer({ option: early }, true);
  });
  return (
    <div ref={root} role="radiogroup" aria-labelledby={labelledBy} aria-describedby={props.faultId}>
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
            {sounds[option.id] ? <PlayLink address={sounds[option.id]!} onPlay={play} /> : null}
          </li>
        ))}
      </ul>
      {fault ? <Notice kind="fault">{t('audioFault')}</Notice> : null}
    </div>
  );
}
