import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { isComposing } from '../client/typing.ts';
import { SETTLED_MS } from './use-settling.ts';

/** Presses Enter without sending the whole form, and not while an IME holds the text. */
export function onEnterOf(give: () => void, holds = isComposing) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!holds(event.nativeEvent)) give();
  };
}

/**
 * Follows whether an IME composes in a field.
 * @param finish takes what the field holds once the learner has left it. Some browsers tell that a field is
 * left before they tell that its composition ends, and how: what it holds is taken after a pause then.
 */
export function useComposition(finish: (value: string) => void) {
  const isOpen = useRef(false);
  return {
    /** True of a key or a change while an IME holds the text. */
    holds: (event: Event) => isOpen.current || isComposing(event),
    handlers: {
      onCompositionStart: () => (isOpen.current = true),
      onCompositionEnd: () => (isOpen.current = false),
      onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        if (!isOpen.current) return finish(currentTarget.value);
        isOpen.current = false;
        // Whoever has come back meanwhile goes on composing.
        setTimeout(() => isOpen.current || finish(currentTarget.value), SETTLED_MS);
      },
    },
  };
}
