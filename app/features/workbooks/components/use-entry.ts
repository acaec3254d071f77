import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Written } from '../rules.ts';
import { dropDraft, readDraft, type Book } from './entry-drafts.ts';
import { EntryKeeper, type EntryState } from './entry-keeper.ts';

interface EntryInput extends Book {
  pieceKey: string;
  /** What stands in the field when the page comes. */
  text: string;
  version: string;
}

interface Entry {
  text: string;
  state: EntryState | null;
  onText: (text: string) => void;
  /** Saves at once; false where no script does. */
  save: () => boolean;
  /** What was typed here takes the place of what another window saved, or gives way to it. */
  keep: (stored: Written) => void;
  take: (stored: Written) => void;
}

/** A piece in the browser: what was typed before the script ran, and what was left here, go on. */
export function useEntry(
  area: RefObject<HTMLTextAreaElement>,
  { mark, courseSlug, pieceKey, text: first, version }: EntryInput,
): Entry {
  const keeper = useRef<EntryKeeper | null>(null);
  const [text, setText] = useState(first);
  const [state, setState] = useState<EntryState | null>(null);

  useEffect(() => {
    const book = { mark, courseSlug };
    const draft = readDraft(book, pieceKey);
    const typed = area.current?.value ?? first;
    const from = draft && typed === first ? draft : { text: typed, version };
    const own = new EntryKeeper({ ...book, key: pieceKey, version: from.version }, setState);
    keeper.current = own;
    if (from.text !== first) {
      setText(from.text);
      own.change(from.text);
    } else dropDraft(book, pieceKey);
    return () => own.stop();
  }, [area, mark, courseSlug, pieceKey, first, version]);

  const onText = (next: string) => {
    setText(next);
    keeper.current?.change(next);
  };
  const save = () => {
    keeper.current?.change(text);
    keeper.current?.save();
    return keeper.current !== null;
  };
  const take = (stored: Written) => {
    setText(stored.text);
    keeper.current?.take(stored);
  };
  const keep = (stored: Written) => keeper.current?.moveTo(stored.version);
  return { text, state, onText, save, keep, take };
}
