import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, clockOf } from '#app/ui/index.ts';
import { uploadsIn } from '../hand-in-view.ts';
import type { KeptRecording } from '../client/kept-recordings.ts';
import type { UploadState } from '../client/uploader.ts';
import { FileChoice } from './file-choice.tsx';
import type { QuestionProps } from './question-props.ts';
import { RubricView } from './rubric-view.tsx';
import { Speech } from './speech.tsx';
import { useUpload } from './use-upload.ts';

/** Something said, or files, that a person marks. */
export function RecorderQuestion(props: QuestionProps<'spoken' | 'file'>) {
  const { question, locale, name, labelledBy, attemptId, answer, onAnswer } = props;
  const t = useTranslations('recorder');
  const sent = uploadsIn(answer);
  const onSent = (recordings: readonly KeptRecording[]) => {
    const ids = recordings.map(({ id }) => id);
    const [first] = recordings;
    if (question.kind === 'file') onAnswer({ uploads: ids }, true);
    else if (first) onAnswer({ upload: first.id, seconds: first.seconds }, true);
  };
  const upload = useUpload({
    ...{ attemptId, questionId: question.id, isSent: sent.length > 0, onSent },
  });
  const hasAnswer = upload.held.length > 0 || sent.length > 0;
  return (
    <div className="recorder" role="group" aria-labelledby={labelledBy}>
      <RubricView rubric={question.rubric} locale={locale} />
      {/* Tells the form that there is an answer; what it is has its own way. */}
      <input type="hidden" name={name} value={hasAnswer ? 'given' : ''} />
      {question.kind === 'spoken' ? (
        <Speech
          seconds={question.seconds}
          isAgain={hasAnswer}
          onRecorded={(recording) => upload.hold([recording])}
        />
      ) : null}
      <FileChoice
        question={question}
        onChosen={(recordings) => upload.hold(recordings)}
        isOnlyWay={question.kind === 'file'}
      />
      <Heard held={upload.held} sent={sent} isSpoken={question.kind === 'spoken'} />
      <p className="small" aria-live="polite">
        {stateWords(t, upload.state)}
      </p>
      <noscript>
        <p>{t('noScript')}</p>
        <Button name="handIn" value={question.id}>
          {t(sent.length > 0 ? 'handInAgain' : 'handIn')}
        </Button>
      </noscript>
    </div>
  );
}

function stateWords(t: ReturnType<typeof useTranslations<'recorder'>>, state: UploadState) {
  switch (state.at) {
    case 'nowhere':
      return '';
    case 'device':
      return t(state.isKept ? 'device' : 'nowhere');
    case 'sending':
      return t('sending', { percent: state.percent });
    default:
      return t(state.at);
  }
}

/** What was recorded last, to be heard again: from this device, or from the server. */
function Heard(props: {
  held: readonly KeptRecording[];
  sent: readonly string[];
  isSpoken: boolean;
}) {
  const { held, sent, isSpoken } = props;
  const t = useTranslations('recorder');
  const [own, setOwn] = useState<string | null>(null);
  const [blob, seconds] = [held[0]?.blob, held[0]?.seconds];
  useEffect(() => {
    if (!blob) return undefined;
    const address = URL.createObjectURL(blob);
    setOwn(address);
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  if (!isSpoken) {
    return (
      <ul>
        {held.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    );
  }
  const address = own ?? (sent[0] ? `/api/uploads/${sent[0]}` : null);
  if (!address) return null;
  const label =
    seconds === undefined ? t('heard', { time: '' }) : t('heard', { time: clockOf(seconds) });
  // eslint-disable-next-line jsx-a11y/media-has-caption -- it is the reader's own voice
  return <audio controls src={address} aria-label={label} />;
}
