import { textWithoutReadings } from './readings.ts';

/**
 * A tapped word shows its reading, meaning and sound in a panel beside it; without a script the same
 * link leads to the word's row.
 */
export function openWord(root: HTMLElement, link: HTMLElement, closeLabel: string): void {
  closeWord(root);
  const id = link.getAttribute('href')?.slice(1) ?? '';
  const row = root.ownerDocument.getElementById(id);
  if (!row) return;
  const panel = root.ownerDocument.createElement('div');
  panel.className = 'word-panel';
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', textWithoutReadings(link));
  link.setAttribute('aria-expanded', 'true');
  for (const cell of row.children) panel.append(copyOf(cell));
  const close = root.ownerDocument.createElement('button');
  close.type = 'button';
  close.className = 'button compact';
  close.textContent = closeLabel;
  close.addEventListener('click', () => {
    closeWord(root);
    link.focus();
  });
  panel.append(close);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close.click();
  });
  const line = link.closest('li, p, td, th') ?? link;
  line.append(panel);
  close.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

/** Closes the panel that is open, if any. */
export function closeWord(root: HTMLElement): void {
  for (const panel of root.querySelectorAll('.word-panel')) panel.remove();
  for (const link of root.querySelectorAll('a.w[aria-expanded]')) {
    link.removeAttribute('aria-expanded');
  }
}

function copyOf(cell: Element): HTMLElement {
  const copy = cell.ownerDocument.createElement('div');
  const lang = cell.getAttribute('lang');
  if (lang) copy.lang = lang;
  for (const node of cell.childNodes) copy.append(node.cloneNode(true));
  for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id');
  for (const button of copy.querySelectorAll('.readings')) button.remove();
  return copy;
}
