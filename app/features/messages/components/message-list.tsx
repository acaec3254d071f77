import { useLocale, useTranslations } from 'use-intl';
import { DateTime, Link } from '#app/ui/index.ts';
import type { FileView, MessageView, ThreadView } from '../thread-view.ts';
import { placeOf } from './thread-place.ts';
import { useCandidate } from './use-candidate.ts';

/** All that was written, the oldest first, each with who wrote it and when. */
export function MessageList({ thread }: { thread: ThreadView }) {
  return (
    <ol className="thread">
      {thread.messages.map((message) => (
        <li
          key={message.id}
          id={`message-${message.id}`}
          className={message.side === thread.side ? 'message own' : 'message'}
        >
          <MessageHead thread={thread} message={message} />
          {message.body ? (
            <p className="as-written" dir="auto">
              {message.body}
            </p>
          ) : null}
          <MessageFiles at={`${placeOf(thread.side)}/${thread.id}`} files={message.files} />
        </li>
      ))}
    </ol>
  );
}

interface MessageProps {
  thread: ThreadView;
  message: MessageView;
}

function MessageHead({ thread, message }: MessageProps) {
  const sender = useSender();
  return (
    <p className="message-head">
      <strong>{sender(thread, message)}</strong>{' '}
      <small>
        <DateTime instant={message.sentAt} time />
      </small>{' '}
      {message.side === thread.side ? null : <ReportLink thread={thread} message={message} />}
    </p>
  );
}

/** Who wrote a message, as the reader's side knows them. */
function useSender() {
  const t = useTranslations('messages');
  const candidate = useCandidate();
  const locale = useLocale();
  return (
    {
      side,
      number,
      name: called,
      company,
    }: Pick<ThreadView, 'side' | 'number' | 'name' | 'company'>,
    message: Pick<MessageView, 'side' | 'sender'>,
  ): string => {
    if (message.side === 'participant') {
      return side === 'participant' ? t('you') : candidate({ number, name: called });
    }
    const name = message.sender ?? t('left');
    return side === 'company' ? name : t('recruiterOf', { company: company.name[locale], name });
  };
}

function ReportLink({ thread, message }: MessageProps) {
  const t = useTranslations('messages.report');
  if (message.report !== 'none') return <small>{t(message.report)}</small>;
  return (
    <small>
      <Link to={`${placeOf(thread.side)}/${thread.id}/reports/${message.id}`}>{t('link')}</Link>
    </small>
  );
}

interface MessageFilesProps {
  /** The address of the thread. */
  at: string;
  files: MessageView['files'];
}

function MessageFiles({ at, files }: MessageFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul className="lines">
      {files.map((file) => (
        <li key={file.id}>
          <MessageFile at={at} file={file} />
        </li>
      ))}
    </ul>
  );
}

function MessageFile({ at, file }: { at: string; file: FileView }) {
  const t = useTranslations('messages');
  const { id, name, byteSize, isWithdrawn } = file;
  if (isWithdrawn) return <>{t('fileWithdrawn', { name })}</>;
  const size = t('kilobytes', { size: Math.max(1, Math.round(byteSize / 1024)) });
  return (
    <Link to={`${at}/files/${id}`} document>
      {t('file', { name, size })}
    </Link>
  );
}
