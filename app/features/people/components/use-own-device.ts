import { useEffect, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { readText, writeDevice } from './use-device-store.ts';

const OWNER = 'kakehashi.owner';
/** What belongs to an account and the server may not have yet: answers that wait, answers being typed. */
const PERSONAL = /^kakehashi\.(?:answers|drafts)\.(.+)$/;
/** Time for the sign-out itself to be done, which other windows follow. */
const FOLLOW_MS = 1_000;

/**
 * Answers on this device are those of one account, named by `owner`: whoever signs in next finds
 * nothing of the one before. Where one window signs out, the others of this browser leave their
 * pages too.
 */
export function useOwnDevice(owner: string | undefined): void {
  useEffect(() => {
    if (owner === undefined) return undefined;
    const former = readText(OWNER);
    if (former !== null && former !== owner) forgetPersonal();
    writeDevice(OWNER, owner);
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key !== OWNER || newValue === owner) return;
      window.setTimeout(() => window.location.reload(), FOLLOW_MS);
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [owner]);
}

/**
 * For a form that ends the session at hand: takes what is the person's off this device. Whoever would
 * lose answers that were not sent is asked first.
 */
export function useLeaveDevice(): (event: FormEvent) => void {
  const t = useTranslations('accounts');
  return (event) => {
    const count = countUnsent();
    if (count > 0 && !window.confirm(t('unsentOnDevice', { count }))) event.preventDefault();
    else forgetPersonal();
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
  for (const key of [...personalKeys(), OWNER]) writeDevice(key, null);
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
