import type { Locale } from '#app/i18n/types.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { certificateText, type CertificateFact } from './certificate-text.server.ts';
import { markOfHolder } from './holder-mark.server.ts';
import { mayRevoke } from './policy.ts';
import { findCertificate } from './queries.server.ts';
import { isCode, showCode, type CertificateState } from './snapshot.ts';

/** What anyone who holds a code learns of its certificate. */
export interface Verification {
  code: string;
  shownCode: string;
  state: CertificateState;
  replacedByCode: string | null;
  name: string;
  katakana: string | null;
  /** The names have gone with their holder: the one on the document can be compared with what is left. */
  erased: { matches: boolean | null } | null;
  course: { ja: string; en: string };
  facts: CertificateFact[];
  issuer: { label: string; name: string; title: string };
  sample: boolean;
  revocable: boolean;
}

/**
 * The certificate of a code as its reader sees it, or null. Nothing is counted or written: a code has
 * 80 random bits, and a staff room or a fair hall may check many.
 */
export async function verifyCertificate(
  ctx: Context<Actor | null>,
  input: { code: string; locale: Locale; name?: string | undefined },
): Promise<Verification | null> {
  const view = isCode(input.code) ? await findCertificate(ctx.db, input.code) : null;
  if (!view) return null;
  const { facts, issuer } = certificateText(view, input.locale);
  const { name, katakana, holderMark, course, sample } = view.snapshot;
  return {
    code: view.code,
    shownCode: showCode(view.code),
    state: view.state,
    replacedByCode: view.replacedByCode,
    ...{ name, katakana, erased: holderMark ? { matches: compare(holderMark, input) } : null },
    course: course.title,
    facts,
    issuer,
    sample,
    revocable: view.state === 'valid' && mayRevoke(ctx.actor),
  };
}

/** Whether a name is the one that was written; null where none was typed. */
function compare(mark: string, { code, name }: { code: string; name?: string | undefined }) {
  const typed = name?.trim().slice(0, 200);
  return typed ? markOfHolder(code, typed) === mark : null;
}
