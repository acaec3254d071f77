export interface RecallLabels {
  known: string;
  notYet: string;
}

/** Under each opened warm-up item: did I know it? Told once, kept for a later scheduler. */
export function attachRecall(
  root: HTMLElement,
  labels: RecallLabels,
  tell: (wordId: string, known: boolean) => void,
): void {
  for (const item of root.querySelectorAll<HTMLElement>('[data-recall]')) {
    const details = item.querySelector('details');
    if (!details || item.querySelector('.recall-answer')) continue;
    const row = root.ownerDocument.createElement('p');
    row.className = 'recall-answer';
    const add = (label: string, known: boolean) => {
      const button = root.ownerDocument.createElement('button');
      button.type = 'button';
      button.className = 'button compact';
      button.textContent = label;
      button.addEventListener('click', () => {
        for (const other of row.children) {
          other.setAttribute('aria-pressed', String(other === button));
          other.setAttribute('disabled', '');
        }
        tell(item.dataset.recall ?? '', known);
      });
      row.append(button);
    };
    add(labels.known, true);
    add(labels.notYet, false);
    details.append(row);
  }
}
