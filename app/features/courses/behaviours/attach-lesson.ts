import { watchPlace } from './place.ts';
import { makePlayer } from './player.ts';
import { toggleReading } from './readings.ts';
import { attachRecall, type RecallLabels } from './recall.ts';
import { closeWord, openWord } from './words.ts';

export interface LessonBehaviour {
  labels: RecallLabels & { close: string };
  onRecall: (wordId: string, known: boolean) => void;
  onPlace: (blockId: string) => void;
  onAudioFault: () => void;
}

/**
 * Gives a prepared lesson its life in the browser: sound, tapped words and readings, warm-up, the
 * reader's place. One listener on the whole; the HTML stays as it came.
 * @returns a function that takes all of it away
 */
export function attachLesson(root: HTMLElement, behaviour: LessonBehaviour): () => void {
  const player = makePlayer(behaviour.onAudioFault);
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const target = event.target;
    const play = target.closest<HTMLAnchorElement>('a.play');
    const all = target.closest<HTMLElement>('[data-play-all]');
    const word = target.closest<HTMLElement>('a.w');
    if (play) player.play([play]);
    else if (all) player.play(linesOf(all));
    else if (word) openWord(root, word, behaviour.labels.close);
    else return toggleReading(target);
    event.preventDefault();
  };
  root.addEventListener('click', onClick);
  for (const button of root.querySelectorAll<HTMLElement>('[data-play-all]')) button.hidden = false;
  attachRecall(root, behaviour.labels, behaviour.onRecall);
  const stopWatching = watchPlace(root, behaviour.onPlace);
  return () => {
    root.removeEventListener('click', onClick);
    player.stop();
    closeWord(root);
    stopWatching();
  };
}

function linesOf(button: HTMLElement): HTMLAnchorElement[] {
  const block = button.closest('[data-block]');
  return [...(block?.querySelectorAll<HTMLAnchorElement>('ol a.play') ?? [])];
}
