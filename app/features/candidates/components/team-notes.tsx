import { useTranslations } from 'use-intl';
import { Button, DateTime, Field, Form, TextArea, Undo } from '#app/ui/index.ts';
import { MOST_NOTE, type Note } from '../team-records.ts';

interface TeamNotesProps {
  cardId: string;
  /** What follows the address of a card: the fair. */
  search: string;
  notes: readonly Note[];
}

/** What the team of one company writes for itself about a card. */
export function TeamNotes({ cardId, search, notes }: TeamNotesProps) {
  const t = useTranslations('candidates.notes');
  const at = `/company/candidates/${cardId}/notes`;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('title')}</h2>
      <p className="small">{t('lead')}</p>
      {notes.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="thread">
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} action={`${at}/${note.id}${search}`} />
        ))}
      </ol>
      <Form method="post" action={`${at}${search}`} key={notes.length}>
        <Field name="body" id="note-new" label={t('body')}>
          <TextArea rows={3} maxLength={MOST_NOTE} required />
        </Field>
        <Button>{t('write')}</Button>
      </Form>
    </section>
  );
}

function NoteLine({ note, action }: { note: Note; action: string }) {
  const t = useTranslations('candidates.notes');
  return (
    <li className="message">
      <p className="message-head">
        <strong>{note.author ?? t('left')}</strong>{' '}
        <small>
          <DateTime instant={note.writtenAt} time />{' '}
          {note.changedAt
            ? t.rich('changed', { when: () => <DateTime instant={note.changedAt ?? ''} time /> })
            : null}
        </small>
      </p>
      <p className="as-written" dir="auto">
        {note.body}
      </p>
      {note.isOwn ? <OwnNote note={note} action={action} /> : null}
    </li>
  );
}

/** Changes a note of one's own, or takes it away. */
function OwnNote({ note, action }: { note: Note; action: string }) {
  const t = useTranslations('candidates.notes');
  return (
    <details>
      <summary>{t('change')}</summary>
      <Form method="post" action={action} key={note.body}>
        <Field name="body" id={`note-${note.id}`} label={t('body')}>
          <TextArea rows={3} maxLength={MOST_NOTE} required defaultValue={note.body} />
        </Field>
        <Button compact>{t('save')}</Button>
      </Form>
      <Form method="post" action={action}>
        <Undo />
        <Button compact>{t('remove')}</Button>
      </Form>
    </details>
  );
}
