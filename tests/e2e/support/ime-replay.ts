import type { Locator } from '@playwright/test';

/** An event as a browser sends it while somebody types. */
export type Step =
  | { type: 'keydown' | 'keyup'; key: string; keyCode: number; isComposing: boolean }
  | { type: 'compositionstart' | 'compositionupdate' | 'compositionend'; data: string }
  | { type: 'beforeinput' | 'input'; inputType: string; data: string | null; isComposing: boolean }
  | { type: 'blur' };

type Change = { remove: number; add: string };
const NONE: Change = { remove: 0, add: '' };

/**
 * Plays the events of a browser into a field, each in a task of its own. Before an `input` it does to the
 * value what the browser does; an Enter that nobody prevents sends the form, as the browser would.
 */
export class ImeReplay {
  /** What the field showed after each input. */
  readonly seen: string[] = [];
  readonly #field: Locator;
  /** How many letters before the caret are still being composed. */
  #marked = 0;
  #isOpen = false;

  constructor(field: Locator) {
    this.#field = field;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (step.type === 'compositionstart') this.#marked = 0;
      if (step.type === 'compositionstart' || step.type === 'compositionend') {
        this.#isOpen = step.type === 'compositionstart';
      }
      if (step.type === 'input') await this.#field.evaluate(write, this.#changeOf(step));
      const value = await this.#field.evaluate(dispatch, step);
      if (step.type === 'input') this.seen.push(value);
    }
  }

  #changeOf(step: Step): Change {
    if (step.type !== 'input') return NONE;
    const add = step.data ?? '';
    switch (step.inputType) {
      case 'insertCompositionText': {
        // After its end a composition is in the text already; the event only tells it.
        const change = this.#isOpen ? { remove: this.#marked, add } : NONE;
        this.#marked = this.#isOpen ? add.length : 0;
        return change;
      }
      case 'deleteCompositionText': {
        const change = { remove: this.#marked, add: '' };
        this.#marked = 0;
        return change;
      }
      case 'deleteContentBackward':
        return { remove: 1, add: '' };
      case 'insertReplacementText':
        return { remove: Number.MAX_SAFE_INTEGER, add };
      default:
        return { remove: 0, add };
    }
  }
}

/** Runs in the page: what the browser does to the field, of which the page is not to know before the event. */
function write(element: Element, { remove, add }: Change) {
  const field = element as HTMLInputElement;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  const kept = Math.max(0, field.value.length - remove);
  set?.call(field, field.value.slice(0, kept) + add);
}

/** Runs in the page. @returns what the field shows once the page has heard of the event */
function dispatch(element: Element, { type, ...own }: Step): string {
  const field = element as HTMLInputElement;
  const init: EventInit & Record<string, unknown> = { bubbles: true, composed: true, ...own };
  const isKey = type.startsWith('key');
  if (type === 'blur') field.blur();
  else if (isKey) {
    const isLeftAlone = field.dispatchEvent(new KeyboardEvent(type, { ...init, cancelable: true }));
    const isEnter = type === 'keydown' && init.keyCode === 13 && !init.isComposing;
    if (isEnter && isLeftAlone) field.form?.requestSubmit();
  } else {
    const isText = type.endsWith('input');
    field.dispatchEvent(isText ? new InputEvent(type, init) : new CompositionEvent(type, init));
  }
  return field.value;
}
