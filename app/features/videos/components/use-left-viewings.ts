import { useEffect } from 'react';
import { sendKept } from '../client/send-kept.ts';

/** Sends what lessons have played on this device and the server does not have yet. */
export function useLeftViewings(): void {
  useEffect(() => {
    // A device that keeps nothing has nothing to send.
    void sendKept().catch(() => undefined);
  }, []);
}
