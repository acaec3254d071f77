import { useRef } from 'react';
import { useBeforePaint } from './use-before-paint.ts';

/**
 * Takes over what was chosen or typed before the script ran: on a slow line the form is there long
 * before it, and React does not hear of those events. At once, so that what waits on the device is read
 * after it.
 */
export function useEarlyAnswer(takeOver: () => void): void {
  const atFirst = useRef(takeOver);
  useBeforePaint(() => {
    atFirst.current();
  }, []);
}
