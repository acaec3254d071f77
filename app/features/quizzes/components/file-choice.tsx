import { useId, useState, type ChangeEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { KeptRecording } from '../client/kept-recordings.ts';
import { makeUuid } from '../client/make-uuid.ts';
import { MOST_BYTES, mostFilesOf, plainType, typesFor } from '../uploads/upload-rules.ts';
import type { QuestionProps } from './question-props.ts';

interface FileChoiceProps {
  question: QuestionProps<'spoken' | 'file'>['question'];
  isOnlyWay: boolean;
  onChosen: (recordings: KeptRecording[]) => void;
}

/** Files from the device: what is asked for, or another way where nothing can be recorded. */
export function FileChoice({ question, isOnlyWay, onChosen }: FileChoiceProps) {
  const t = useTranslations('recorder');
  const id = useId();
  const [fault, setFault] = useState<'wrongType' | 'tooLarge' | null>(null);
  const types = typesFor(question);
  const most = mostFilesOf(question);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])].slice(0, most);
    const wrong = files.some(({ type }) => !types.includes(plainType(type)));
    const large = files.some(({ size }) => size > MOST_BYTES);
    setFault(wrong ? 'wrongType' : large ? 'tooLarge' : null);
    if (wrong || large || files.length === 0) return;
    onChosen(
      await Promise.all(
        files.map(async (file) => ({
          ...{ id: makeUuid(), blob: file, mediaType: file.type, name: file.name },
          seconds:
            isOnlyWay || question.kind === 'file' ? 0 : await lengthOf(file, question.seconds),
        })),
      ),
    );
  };
  const field = (
    <>
      <label htmlFor={id}>{isOnlyWay ? t('files', { count: most }) : t('file')}</label>
      <input
        id={id}
        type="file"
        accept={types.join(',')}
        multiple={most > 1}
        onChange={(event) => void choose(event)}
      />
      {fault ? (
        <p className="fault" role="alert">
          {t(fault)}
        </p>
      ) : null}
    </>
  );
  if (isOnlyWay) return <div className="script-only">{field}</div>;
  return (
    <details className="script-only">
      <summary>{t('file')}</summary>
      {field}
    </details>
  );
}

/** How long a chosen recording is; as long as may be where the browser cannot tell. */
async function lengthOf(file: File, most: number): Promise<number> {
  const address = URL.createObjectURL(file);
  const audio = document.createElement('audio');
  const seconds = await new Promise<number>((resolve) => {
    audio.addEventListener('loadedmetadata', () => resolve(audio.duration));
    audio.addEventListener('error', () => resolve(most));
    audio.src = address;
  });
  URL.revokeObjectURL(address);
  return Number.isFinite(seconds) ? Math.min(seconds, most) : most;
}
