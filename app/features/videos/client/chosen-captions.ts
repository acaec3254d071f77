import type { CaptionLanguage } from './make-player.ts';

/** A choice of this device, not of an account. */
const STORE = 'kakehashi.captions';

/** The captions that were chosen on this device; those of the page's language where none were. */
export function chosenCaptions(locale: 'en' | 'ja'): CaptionLanguage {
  try {
    const kept = window.localStorage.getItem(STORE);
    return kept === 'en' || kept === 'ja' || kept === 'off' ? kept : locale;
  } catch {
    return locale;
  }
}

export function keepCaptions(captions: CaptionLanguage): void {
  try {
    window.localStorage.setItem(STORE, captions);
  } catch {
    // It is chosen again on the next page.
  }
}
