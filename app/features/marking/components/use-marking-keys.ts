import { useEffect, type RefObject } from 'react';

const FIELDS = 'textarea, select, input:not([type=radio])';

/**
 * The keys of marking: a digit gives that level to the criterion in hand, or to the first that has none; C goes
 * to the comment; Control and Enter mark and go on.
 */
export function useMarkingKeys(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const root = form.current;
      if (root && !event.isComposing && actOn(root, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}

const isField = (target: EventTarget | null) => target instanceof Element && target.matches(FIELDS);

/** @returns whether the key meant something */
function actOn(root: HTMLElement, event: KeyboardEvent): boolean {
  const { key, target } = event;
  const isHeld = event.ctrlKey || event.metaKey;
  if (key === 'Enter' && isHeld) {
    root.querySelector<HTMLButtonElement>('[data-mark]')?.click();
    return true;
  }
  return !isHeld && !event.altKey && !isField(target) && actOnLetter(root, key);
}

function actOnLetter(root: HTMLElement, key: string): boolean {
  if (key === 'c') root.querySelector<HTMLElement>('[data-comment]')?.focus();
  else if (/^[1-9]$/u.test(key)) giveLevel(root, Number(key));
  else return false;
  return true;
}

function giveLevel(root: HTMLElement, number: number): void {
  const groups = [...root.querySelectorAll('fieldset')];
  const inHand = groups.find((group) => group.contains(document.activeElement));
  const isOpen = (group: Element) => !group.querySelector('input:checked');
  const group = inHand && isOpen(inHand) ? inHand : (groups.find(isOpen) ?? inHand);
  const radio = group?.querySelectorAll<HTMLInputElement>('input[type=radio]')[number - 1];
  radio?.click();
  radio?.focus();
}
