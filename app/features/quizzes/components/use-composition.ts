import { useRef, type CompositionEvent, type FocusEvent } from 'react';
import { hasJapanese, isComposing, isEnterInLatin, isLatinTyped } from '../client/typing.ts';
import { useSettling } from './use-settling.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Follows what an IME composes in a field.
 * @param finish takes what the field holds once the learner has left it, and whether an IME has made it.
 * Some browsers tell that a field is left before they tell that its composition ends, and how: then only
 * the end is heard, or a pause where it never comes.
 */
export function useComposition(finish: (value: string, isJapanese: boolean) => void) {
  /** What is being composed; null where nothing is. */
  const composed = useRef<string | null>(null);
  /** The last composition was Japanese: keyboards of other languages compose as well. */
  const isJapanese = useRef(false);
  const later = useSettling();
  const hear = (data: string, wasJapanese: boolean) => {
    later(null);
    composed.current = data;
    isJapanese.current = wasJapanese || hasJapanese(data);
  };
  const leave = ({ value }: Field) => {
    later(null);
    finish(value, isJapanese.current);
  };
  const isLeft = (field: Field) => composed.current === null && document.activeElement !== field;
  return {
    isLeft,
    /** True of a key or a change while an IME holds the text. */
    holds: (event: Event): boolean => {
      const isEnter = isEnterInLatin(event, composed.current);
      if (isEnter) composed.current = null;
      if (isLatinTyped(event)) isJapanese.current = false;
      return composed.current !== null || (!isEnter && isComposing(event));
    },
    isMadeByIme: () => isJapanese.current,
    handlers: {
      onCompositionStart: () => hear('', false),
      onCompositionUpdate: ({ data }: CompositionEvent) => hear(data, isJapanese.current),
      onCompositionEnd: ({ currentTarget }: CompositionEvent<Field>) => {
        composed.current = null;
        if (isLeft(currentTarget)) leave(currentTarget);
      },
      onBlur: ({ currentTarget }: FocusEvent<Field>) => {
        if (composed.current === null) leave(currentTarget);
        else later(() => leave(currentTarget));
      },
    },
  };
}
