import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { PublicQuestion, Solution } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText } from '#app/ui/index.ts';
import { MoreSolution } from './on-demand.tsx';
import { PlayLink } from './play-link.tsx';
import { usePlayer } from './use-player.ts';

interface RightAnswerProps {
  question: PublicQuestion;
  solution: Solution;
  /** Addresses of the sounds of tiles or options, by their ids. */
  sounds: Readonly<Record<string, string>>;
  locale: Locale;
}

/** The right answer as it is read, each part with its sound for those who cannot read it yet. */
export function RightAnswer(props: RightAnswerProps) {
  const t = useTranslations('quizzes');
  const { play, fault } = usePlayer();
  if (isMore(props.solution)) {
    return (
      <div className="answer" data-part>
        {t(`result.${'rubric' in props.question ? 'model' : 'right'}`)}: <MoreSolution {...props} />
      </div>
    );
  }
  return (
    <p>
      {t('result.right')}:{' '}
      {partsOf(props).map(({ id, jp, text, sound }) => (
        <Fragment key={id}>
          {jp === undefined ? text : <JapaneseText text={jp} />}
          {sound ? <PlayLink address={sound} onPlay={play} /> : null}{' '}
        </Fragment>
      ))}
      {fault ? <span className="fault">{t('attempt.audioFault')}</span> : null}
    </p>
  );
}

/** The solution of a kind that does not come with every check-up. */
const isMore = ({ kind }: Solution) => !['choice', 'ordering', 'typed'].includes(kind);

interface Part {
  id: string;
  jp?: string | undefined;
  text?: string;
  sound: string | undefined;
}

function partsOf({ question, solution, sounds, locale }: RightAnswerProps): Part[] {
  if (solution.kind === 'typed') {
    return [{ id: question.id, jp: solution.jp, sound: solution.sound }];
  }
  if (solution.kind === 'choice' && question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === solution.optionId);
    if (!option) return [];
    const shown = 'jp' in option ? { jp: option.jp } : { text: option[locale] };
    return [{ id: option.id, sound: sounds[option.id], ...shown }];
  }
  if (solution.kind === 'ordering' && question.kind === 'ordering') {
    const { tiles } = question;
    return solution.tileIds.map((id) => ({
      ...{ id, sound: sounds[id] },
      jp: tiles.find((tile) => tile.id === id)?.jp ?? '',
    }));
  }
  return [];
}
