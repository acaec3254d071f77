import type { Locale } from '#app/i18n/types.ts';
import { withinLimit, type Limit } from '#app/platform/auth/rate-limit.server.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { certificateText, type CertificateFact } from './certificate-text.server.ts';
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
  course: { ja: string; en: string };
  facts: CertificateFact[];
  issuer: { label: string; name: string; title: string };
  sample: boolean;
  revocable: boolean;
}

/** Generous: a staff room or a fair hall shares one address. Guessing 80 bits stays hopeless. */
const LIMIT: Limit = { name: 'verify', hits: 600, windowSeconds: 600 };

/** The certificate of a code as its reader sees it, or null. */
export async function verifyCertificate(
  ctx: Context<Actor | null>,
  input: { code: string; locale: Locale; clientAddress: string },
): Promise<Verification | null> {
  if (!(await withinLimit(ctx.db, LIMIT, input.clientAddress))) {
    throw new AppError('too-many-requests');
  }
  const view = isCode(input.code) ? await findCertificate(ctx.db, input.code) : null;
  if (!view) return null;
  const { facts, issuer } = certificateText(view, input.locale);
  const { name, katakana, course, sample } = view.snapshot;
  return {
    code: view.code,
    shownCode: showCode(view.code),
    state: view.state,
    replacedByCode: view.replacedByCode,
    name,
    katakana,
    course: course.title,
    facts,
    issuer,
    sample,
    revocable: view.state === 'valid' && mayRevoke(ctx.actor),
  };
}
