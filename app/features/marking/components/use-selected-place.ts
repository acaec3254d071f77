import { useEffect, useState } from 'react';

interface Selected {
  from: number;
  to: number;
}

/** Where a comment is to stand: chosen in the field, or selected in the text that was handed in. */
export function useSelectedPlace() {
  const [place, setPlace] = useState('all');
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const onSelection = () => {
      const found = selectedIn(document.querySelector('[data-handed]'));
      if (!found) return;
      setSelected(found);
      setPlace(`${found.from}-${found.to}`);
    };
    document.addEventListener('selectionchange', onSelection);
    return () => document.removeEventListener('selectionchange', onSelection);
  }, []);
  return { place, setPlace, selected };
}

/** What is selected in an element, in characters of its text. */
function selectedIn(root: Element | null): Selected | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const to = from + range.toString().length;
  return to > from ? { from, to } : null;
}
