import { sentenceAt, type Sentence } from './sentences.ts';

export interface Transcript {
  /** Marks the sentence that is said at a place of the video. */
  mark(positionMs: number): void;
  /** Marks the lines that have a word. @returns how many they are; null where nothing is looked for */
  find(word: string): number | null;
  /** Takes back what was added. */
  release(): void;
}

interface Parts {
  sentences: readonly Sentence[];
  /** What a button says that plays from a sentence. */
  label: (sentence: Sentence) => { text: string; name: string };
  onPlay: (fromMs: number) => void;
}

/**
 * Makes a prepared transcript follow its player: a button at each line, the line that is said marked. It never
 * scrolls the page. Where lines and sentences do not match, the text stays as it is.
 */
export function followTranscript(block: Element, { sentences, label, onPlay }: Parts): Transcript {
  const found = [...block.querySelectorAll('[data-line]')];
  const lines = found.length === sentences.length ? found : [];
  const buttons = lines.map((line, index) => {
    const sentence = sentences[index] ?? { fromMs: 0, toMs: 0 };
    const button = makeButton(label(sentence), () => onPlay(sentence.fromMs));
    line.prepend(button);
    return button;
  });
  let current: Element | undefined;
  return {
    mark(positionMs) {
      const next = lines[sentenceAt(sentences, positionMs)];
      if (next === current) return;
      current?.removeAttribute('aria-current');
      next?.setAttribute('aria-current', 'true');
      current = next;
    },
    find(word) {
      const wanted = word.trim().toLocaleLowerCase();
      const hits = lines.filter((line) => {
        const isHit = wanted !== '' && textOf(line).includes(wanted);
        line.classList.toggle('found', isHit);
        return isHit;
      });
      if (hits.length > 0) block.querySelector('details.transcript')?.setAttribute('open', '');
      return wanted === '' ? null : hits.length;
    },
    release() {
      for (const button of buttons) button.remove();
      current?.removeAttribute('aria-current');
    },
  };
}

function makeButton({ text, name }: { text: string; name: string }, onPress: () => void) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'line-time';
  button.textContent = text;
  button.setAttribute('aria-label', name);
  button.addEventListener('click', onPress);
  return button;
}

/** The words of a line, without readings over them and without its button. */
function textOf(line: Element): string {
  const copy = line.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('rt, rp, .line-time')) extra.remove();
  return (copy.textContent ?? '').toLocaleLowerCase();
}
