import { useEffect, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { readText, writeDevice } from './use-device-store.ts';

/** Whose the answers on this device are; empty once that person has signed out. */
const OWNER = 'kakehashi.owner';
/** Who has pressed "sign out": whether they are, the next page knows. */
const LEAVING = 'kakehashi.leaving';
/**
 * What belongs to an account and the server may not have yet: answers that wait or are being typed, and
 * what was played of videos.
 */
const PERSONAL = /^kakehashi\.(?:answers|drafts|viewings)\.(.+)$/;

/**
 * Answers on this device are those of one account: whoever signs in next finds nothing of the one
 * before. Where one window has signed out, the others of this browser leave their pages too.
 * @param person who is signed in by their mark, null for nobody, undefined where the page does not know
 */
export function useOwnDevice(person: string | null | undefined): void {
  useEffect(() => {
    if (person === undefined) return undefined;
    settleOwner(person);
    return person === null ? undefined : followOthers(person);
  }, [person]);
}

/**
 * For a form that ends the session at hand: notes that the person wants to leave this device. Whoever
 * would lose answers that were not sent is asked first.
 */
export function useLeaveDevice(): (event: FormEvent) => void {
  const t = useTranslations('accounts');
  return (event) => {
    const count = countUnsent();
    if (count > 0 && !window.confirm(t('unsentOnDevice', { count }))) event.preventDefault();
    else writeDevice(LEAVING, readText(OWNER));
  };
}

/**
 * A session that ended by itself leaves the answers to its person; where there is no owner at all,
 * they are of a version that named none. The empty owner stays: what another window still keeps
 * before it leaves its page is nobody's, and goes with the next page.
 */
function settleOwner(person: string | null): void {
  const former = readText(OWNER);
  const hasLeft = former === '' || (former !== null && former === readText(LEAVING));
  if (person === null && !hasLeft) return;
  if (former !== null && former !== person) forgetPersonal();
  writeDevice(OWNER, person ?? '');
  writeDevice(LEAVING, null);
}

/** Leaves the page when it is another's, and when it comes back from the history and may be. */
function followOthers(person: string): () => void {
  // Not a reload, which sends a posted form again.
  const leave = () => window.location.replace(window.location.pathname + window.location.search);
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key === OWNER && newValue !== person) leave();
  };
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted && (readText(OWNER) !== person || readText(LEAVING) !== null)) leave();
  };
  window.addEventListener('storage', follow);
  window.addEventListener('pageshow', comeBack);
  return () => {
    window.removeEventListener('storage', follow);
    window.removeEventListener('pageshow', comeBack);
  };
}

function personalKeys(): string[] {
  try {
    return Object.keys(window.localStorage).filter((key) => PERSONAL.test(key));
  } catch {
    return [];
  }
}

function forgetPersonal(): void {
  for (const key of personalKeys()) writeDevice(key, null);
}

/** Questions with an answer that is only here: one may wait and stand as a draft as well. */
function countUnsent(): number {
  const questions = personalKeys().flatMap((key) => {
    const attempt = PERSONAL.exec(key)?.[1] ?? '';
    return questionsIn(readText(key)).map((question) => `${attempt} ${question}`);
  });
  return new Set(questions).size;
}

/** Of the journal (a list of answers) or of the drafts (by question). */
function questionsIn(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (Array.isArray(kept)) {
      return kept.map((answer: { questionId?: unknown } | null) => String(answer?.questionId));
    }
    return typeof kept === 'object' && kept !== null ? Object.keys(kept) : [];
  } catch {
    return [];
  }
}
