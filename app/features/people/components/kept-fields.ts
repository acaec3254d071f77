import { readText, writeDevice } from './use-device-store.ts';

/** How the fields of a block are written as one text; null where there is nothing to keep. */
interface Shape {
  take: (block: Element) => string | null;
  put: (block: Element, text: string | null) => void;
}

const all = <T extends Element>(block: Element, selector: string) => [
  ...block.querySelectorAll<T>(selector),
];
const boxes = (block: Element) => all<HTMLInputElement>(block, 'input[data-tick]');
const fields = (block: Element) => all<HTMLTextAreaElement>(block, 'textarea[data-fill]');

/** Check boxes, by their values. */
export const TICKS: Shape = {
  take: (block) =>
    boxes(block)
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join(' ') || null,
  put: (block, text) => {
    const kept = new Set((text ?? '').split(' '));
    for (const box of boxes(block)) box.checked = kept.has(box.value);
  },
};

/** Fields to write in, by their names. */
export const TEXTS: Shape = {
  take: (block) => {
    const written = fields(block).filter(({ value }) => value !== '');
    const byName = Object.fromEntries(written.map(({ name, value }) => [name, value]));
    return written.length > 0 ? JSON.stringify(byName) : null;
  },
  put: (block, text) => {
    const kept = parse(text);
    for (const field of fields(block)) {
      const value = kept[field.name];
      field.value = typeof value === 'string' ? value : '';
    }
  },
};

function parse(text: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export interface Keeper {
  clear: () => void;
  stop: () => void;
}

/**
 * Keeps what is filled in within a prepared block on the device, and brings it back. What was filled in before
 * the script ran stays. Another window that shows the same block follows.
 * @param told after every change, also of another window: whether this browser keeps it
 */
export function keepFields(
  block: Element,
  { store, shape }: { store: string; shape: Shape },
  told: (isKept: boolean) => void = () => undefined,
): Keeper {
  const keep = () => told(writeDevice(store, shape.take(block)));
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key !== store) return;
    shape.put(block, newValue);
    told(true);
  };
  if (shape.take(block) === null) shape.put(block, readText(store));
  else keep();
  block.addEventListener('input', keep);
  window.addEventListener('storage', follow);
  return {
    clear: () => {
      shape.put(block, null);
      keep();
    },
    stop: () => {
      block.removeEventListener('input', keep);
      window.removeEventListener('storage', follow);
    },
  };
}
