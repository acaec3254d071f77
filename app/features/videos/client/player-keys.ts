/** What a key asks of a player. */
export type PlayerAct =
  | { act: 'toggle' | 'captions' | 'again' | 'loop' }
  | { act: 'move'; seconds: number }
  | { act: 'speed'; steps: 1 | -1 };

const ACTS: Readonly<Record<string, PlayerAct>> = {
  ' ': { act: 'toggle' },
  k: { act: 'toggle' },
  j: { act: 'move', seconds: -10 },
  l: { act: 'move', seconds: 10 },
  ArrowLeft: { act: 'move', seconds: -5 },
  ArrowRight: { act: 'move', seconds: 5 },
  c: { act: 'captions' },
  r: { act: 'again' },
  a: { act: 'loop' },
  '<': { act: 'speed', steps: -1 },
  '>': { act: 'speed', steps: 1 },
};

export const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;

/** Keys that a control uses itself, by tag or, of an input, by type. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  BUTTON: [' '],
  SUMMARY: [' '],
  checkbox: [' '],
  range: ['ArrowLeft', 'ArrowRight'],
};
const TYPED_IN = ['INPUT', 'SELECT', 'TEXTAREA'];

interface Press {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** What a key that was pressed on an element inside the player asks for; null where it is not the player's. */
export function actOfKey(
  press: Press,
  target: Pick<HTMLElement, 'tagName'> & { type?: string },
): PlayerAct | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const own = OWN[target.type ?? ''] ?? OWN[target.tagName];
  if (own ? own.includes(press.key) : TYPED_IN.includes(target.tagName)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return ACTS[key] ?? null;
}

/** The speed so many steps from another, between the slowest and the fastest. */
export function speedAfter(speed: number, steps: 1 | -1): number {
  const at = SPEEDS.findIndex((one) => one === speed);
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, (at < 0 ? 1 : at) + steps))] ?? 1;
}
