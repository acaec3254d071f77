/** Where ruby stands in a lesson: each of these is one line to show the readings of. */
const LINES =
  'fieldset, summary, .words tr, .plain :is(td, th), .said, .form, li, p, dd, h2, h3, h4';
/** A word that leads to its entry shows its reading itself; the others never hide or show any. */
const APART = '.w, .who, .introduction';
const LONGEST_NAME = 40;

/** The words of an element as they are heard: without the readings over them. */
export function textWithoutReadings(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const reading of copy.querySelectorAll('rt, rp, .readings')) reading.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/**
 * Gives each line that has readings a button that shows them, for those who cannot point at a word.
 * @returns a function that takes the buttons away
 */
export function addReadingButtons(root: HTMLElement, label: string): () => void {
  const lines = new Set<Element>();
  for (const ruby of root.querySelectorAll('ruby')) {
    const line = ruby.closest(APART) ? null : ruby.closest(LINES);
    if (line) lines.add(line);
  }
  const buttons = [...lines].map((line) => addButton(line, label));
  return () => buttons.forEach((button) => button.remove());
}

function addButton(line: Element, label: string): HTMLButtonElement {
  const button = line.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'readings';
  button.textContent = label;
  button.setAttribute('aria-label', `${label}: ${nameOf(line)}`);
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
  });
  placeIn(line).append(button);
  return button;
}

/** The beginning of a line; of a row, its word. */
function nameOf(line: Element): string {
  const text = textWithoutReadings(line.querySelector('.jp') ?? line);
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** A row is named by its first cell and a summary is a button itself: neither takes one more. */
function placeIn(line: Element): Element {
  const place = line.matches('summary') ? line.parentElement : line.querySelector('td:last-child');
  return place ?? line;
}

/** A word pressed where its reading is shown on tap. */
export function toggleReading(target: Element): void {
  const mode = target.closest('[data-furigana]')?.getAttribute('data-furigana');
  if (mode === 'tap') target.closest('ruby')?.classList.toggle('shown');
}
