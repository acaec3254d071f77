import { useEffect, useRef, useState } from 'react';
import { makePlayer, type Player } from '#app/features/courses/exports.ts';

/** Plays the sound of a link, or of a button with `data-sound`; `fault` tells that the last one did not play. */
export function usePlayer() {
  const player = useRef<Player | null>(null);
  const [fault, setFault] = useState(false);
  useEffect(() => () => player.current?.stop(), []);
  const play = (pressed: HTMLElement | readonly HTMLElement[]) => {
    setFault(false);
    player.current ??= makePlayer(() => setFault(true));
    player.current.play(pressed instanceof HTMLElement ? [pressed] : pressed);
  };
  return { play, fault };
}

/** Fetches the sounds that a question is read by, so that they are there when the line is not. */
export function useAtHand(sounds: Readonly<Record<string, string>>): void {
  const addresses = Object.values(sounds).join(' ');
  useEffect(() => {
    for (const address of addresses.split(' ').filter(Boolean)) void keep(address);
  }, [addresses]);
}

async function keep(address: string): Promise<void> {
  try {
    await (await fetch(address, { priority: 'low' })).arrayBuffer();
  } catch {
    // Pressing fetches it again, and says so where that fails.
  }
}
