import { keepFields, TEXTS, TICKS, type Keeper } from '#app/features/people/exports.ts';

/** The lesson, and the account whose sheets and ticks these are: another's are not shown. */
interface Owner {
  course: string;
  mark: string;
}

/**
 * Keeps the sheets and checklists of a prepared lesson on the device, says so beside them, and lets them be
 * printed alone and cleared.
 * @returns a function that takes all of it away
 */
export function attachFillIn(root: HTMLElement, owner: Owner): () => void {
  const tools = [...root.querySelectorAll<HTMLElement>('[data-fill-tools]')];
  const stops = tools.map((each) => attachBlock(each, owner));
  return () => {
    for (const stop of stops) stop();
  };
}

function attachBlock(tools: HTMLElement, { course, mark }: Owner): () => void {
  const block = tools.closest<HTMLElement>('[data-block]')!;
  const shape = block.querySelector('[data-tick]') ? TICKS : TEXTS;
  const store = `kakehashi.filled.${mark}.${course}.${block.dataset.block ?? ''}`;
  const keeper = keepFields(block, { store, shape }, (isKept) => {
    tell(tools, isKept);
    count(block);
  });
  const onClick = (event: MouseEvent) => press(event.target as Element, block, keeper);
  tools.addEventListener('click', onClick);
  tools.hidden = false;
  block.querySelector<HTMLElement>('.fill-unkept')!.hidden = true;
  count(block);
  return () => {
    keeper.stop();
    tools.removeEventListener('click', onClick);
  };
}

function tell(tools: HTMLElement, isKept: boolean): void {
  const kept = tools.querySelector<HTMLElement>('[data-fill-kept]');
  const state = tools.querySelector<HTMLElement>('[data-fill-state]');
  const words = isKept ? state?.dataset.fillState : kept?.dataset.fillKept;
  if (!isKept) kept?.setAttribute('hidden', '');
  if (state && state.textContent !== words) state.textContent = words ?? '';
}

/** The words of the count hold `{a}` where the number stands. */
function count(block: HTMLElement): void {
  const place = block.querySelector<HTMLElement>('[data-fill-count]');
  if (!place) return;
  const ticked = block.querySelectorAll('[data-tick]:checked').length;
  place.textContent = place.dataset.fillCount?.replace('{a}', String(ticked)) ?? '';
}

function press(target: Element, block: HTMLElement, keeper: Keeper): void {
  const clear = target.closest<HTMLElement>('[data-fill-clear]');
  if (target.closest('[data-fill-print]')) printAlone(block);
  else if (clear && window.confirm(clear.dataset.fillClear)) keeper.clear();
}

/** Prints one block without the lesson around it. */
function printAlone(block: HTMLElement): void {
  const page = document.documentElement;
  page.dataset.printOnly = 'block';
  block.dataset.printAlone = '';
  const leave = () => {
    delete page.dataset.printOnly;
    delete block.dataset.printAlone;
  };
  window.addEventListener('afterprint', leave, { once: true });
  window.print();
}
