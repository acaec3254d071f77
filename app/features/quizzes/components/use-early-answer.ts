import { useEffect, useRef } from 'react';

/**
 * Takes over what was chosen or typed before the script ran: on a slow line the form is there long
 * before it, and React does not hear of those events.
 */
export function useEarlyAnswer(takeOver: () => void): void {
  const atFirst = useRef(takeOver);
  useEffect(() => {
    atFirst.current();
  }, []);
}
