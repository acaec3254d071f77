import { useRef, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Link, Notice } from '#app/ui/index.ts';
import { countCharacters } from '../rules.ts';
import type { RefusedEntry, ShownPiece } from '../workbook-view.ts';
import type { EntryState } from './entry-keeper.ts';
import { PieceLine, PieceText } from './piece-text.tsx';
import { StoredText } from './stored-text.tsx';
import { useEntry } from './use-entry.ts';

interface PieceFormProps {
  /** Of the account whose workbook it is. */
  mark: string;
  courseSlug: string;
  piece: ShownPiece;
  /** What was sent without a script and not saved. */
  refused: RefusedEntry | null;
  isSaved: boolean;
  mayCarry: boolean;
}

/** A piece in the form of its page: what to write, and a field that saves by itself, or by its button. */
export function PieceForm(props: PieceFormProps) {
  const { mark, courseSlug, piece, refused } = props;
  const { written } = piece;
  const t = useTranslations('workbook');
  const stored = refused?.reason === 'changed' ? refused.stored : written;
  const area = useRef<HTMLTextAreaElement>(null);
  const first = refused?.text ?? written.text;
  const { text, state, onText, save, keep, take } = useEntry(area, {
    ...{ mark, courseSlug, pieceKey: piece.key, text: first, version: stored.version },
  });
  const press = (event: MouseEvent) => {
    if (save()) event.preventDefault();
  };
  const isStored = written.text.trim() !== '' || state?.kind === 'saved';
  const id = `text-${piece.key}`;
  return (
    <section id={piece.key} className={text.trim() === '' ? 'piece no-print' : 'piece'}>
      <PieceHead piece={piece} />
      <div className="no-print">
        <input type="hidden" name={`version:${piece.key}`} value={stored.version} />
        <div className="field">
          <label htmlFor={id}>{t('own')}</label>
          <textarea
            className="input"
            id={id}
            ref={area}
            name={`text:${piece.key}`}
            rows={6}
            autoComplete="off"
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
            aria-describedby={`${id}-count`}
          />
          <p className="field-hint" id={`${id}-count`}>
            {t('count', { count: countCharacters(text), most: piece.most })}
          </p>
        </div>
        <StoredText refusal={state ? refusalOf(state) : refused} onKeep={keep} onTake={take} />
        <div className="actions">
          {/* Where the page comes back, the browser goes to the piece whose button was pressed. */}
          <Button
            name="key"
            value={piece.key}
            formAction={`/learn/${courseSlug}/workbook#${piece.key}`}
            onClick={press}
          >
            {t('save')}
          </Button>
          <p className="saved" role="status">
            <SavedWords state={state} isSaved={props.isSaved} />
          </p>
        </div>
      </div>
      <p className="print-only written-text">{text}</p>
      {props.mayCarry && piece.carries && isStored ? (
        <p className="small no-print">
          <Link to={`/learn/${courseSlug}/workbook/${piece.key}/carrying`}>
            {t(`carry.${piece.carries}`)}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

const refusalOf = (state: EntryState) => (state.kind === 'refused' ? state.refusal : null);

function SavedWords({ state, isSaved }: { state: EntryState | null; isSaved: boolean }) {
  const t = useTranslations('workbook.state');
  if (!state) return isSaved ? t('saved') : null;
  return state.kind === 'refused' ? t('refused') : t(state.kind);
}

function PieceHead({ piece }: Pick<PieceFormProps, 'piece'>) {
  const t = useTranslations('workbook');
  return (
    <>
      <h3>
        <PieceLine parts={piece.title} />
      </h3>
      <PieceText lines={piece.prompt} />
      {piece.example ? (
        <details className="no-print">
          <summary>{t('example')}</summary>
          <PieceText lines={piece.example} />
        </details>
      ) : null}
    </>
  );
}

/** A piece of a course that was left: what was written stays to be read. */
export function PieceRead({ piece }: Pick<PieceFormProps, 'piece'>) {
  const t = useTranslations('workbook');
  const { text } = piece.written;
  return (
    <section id={piece.key} className="piece">
      <PieceHead piece={piece} />
      {text ? <p className="written-text">{text}</p> : <Notice>{t('none')}</Notice>}
    </section>
  );
}
