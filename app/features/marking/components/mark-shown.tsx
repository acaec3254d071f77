import { useRef } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Prose } from '#app/features/quizzes/exports.ts';
import type { HandedIn, MarkView } from '../views.ts';
import { CommentList } from './comment-list.tsx';
import { HandedText } from './handed-text.tsx';
import { RecordingView } from './recording-view.tsx';

interface MarkShownProps {
  handedIn: HandedIn;
  /** Null while it waits, or is not shown. */
  mark: MarkView | null;
  isHidden: boolean;
}

/** What was handed in and what its marker says of it, line by line. */
export function MarkShown({ handedIn, mark, isHidden }: MarkShownProps) {
  const t = useTranslations('marks');
  const player = useRef<HTMLAudioElement>(null);
  const onSeek = (seconds: number) => {
    if (!player.current) return;
    player.current.currentTime = seconds;
    void player.current.play();
  };
  const comments = mark?.comments ?? [];
  return (
    <div className="marked">
      {handedIn.kind === 'text' ? <HandedText {...handedIn} comments={comments} /> : null}
      {handedIn.kind === 'recording' && handedIn.address ? (
        <RecordingView
          {...handedIn}
          player={player}
          words={{
            label: t('recording'),
            cannotPlay: t('cannotPlay', { type: handedIn.mediaType }),
            save: t('save'),
          }}
        />
      ) : null}
      {handedIn.kind === 'files' ? <Files files={handedIn.files} /> : null}
      {mark ? (
        <Levels mark={mark} />
      ) : (
        <p className="small">{t(isHidden ? 'hidden' : 'state.waiting')}</p>
      )}
      {comments.length > 0 ? (
        <>
          <h3>{t('comments')}</h3>
          <CommentList
            comments={comments}
            text={handedIn.kind === 'text' ? handedIn.text : null}
            words={{ at: (time) => t('at', { time }), quote: (text) => t('quote', { text }) }}
            onSeek={onSeek}
          />
        </>
      ) : null}
    </div>
  );
}

function Files({ files }: { files: Extract<HandedIn, { kind: 'files' }>['files'] }) {
  return (
    <ul>
      {files.map(({ address, name }) => (
        <li key={address}>
          <a href={address} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Levels({ mark }: { mark: MarkView }) {
  const t = useTranslations('marks');
  const locale = useLocale();
  const { rubric, levels, points, remark, state } = mark;
  return (
    <>
      <p>
        <strong>{state === 'marked' ? t('points', points) : t('state.returned')}</strong>
      </p>
      <ul className="said-list">
        {rubric.map(({ id, name, levels: offered }) => {
          const level = offered.find((each) => each.id === levels[id]);
          if (!level) return null;
          return (
            <li key={id}>
              {t('criterion', {
                ...{ name: name[locale], level: level.name[locale], points: level.points },
              })}{' '}
              <Prose text={level.words[locale]} locale={locale} />
            </li>
          );
        })}
      </ul>
      {remark ? <p className="written remark">{remark}</p> : null}
    </>
  );
}
