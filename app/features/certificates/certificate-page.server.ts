import type { enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { env } from '#app/platform/env.server.ts';
import { certificateText, type CertificateText } from './certificate-text.server.ts';
import { undrawable } from '#app/platform/pdf/coverage.server.ts';
import { findOwnCertificate, type CertificateView } from './queries.server.ts';
import { showCode, type CertificateState } from './snapshot.ts';

/** A certificate as its page shows it: the words of the document, and the QR code. */
export interface CertificateOnPage {
  name: string;
  katakana: string | null;
  /** In groups of four. */
  code: string;
  /** `path` draws the code in an SVG of `side` units; it holds `address`. */
  qr: { address: string; side: number; path: string };
  ja: CertificateText;
  en: CertificateText;
}

/** What a learner sees of their certificate: the document, and the name it bears or will bear. */
export interface CertificatePage {
  certificate: {
    state: CertificateState;
    verifyPath: string;
    sheet: CertificateOnPage;
  } | null;
  name: { name: string; katakana: string; confirmed: boolean; undrawable: string[] };
}

type Named = Pick<
  typeof enrolments.$inferSelect,
  'id' | 'certificateName' | 'certificateKatakana' | 'nameConfirmedAt'
>;

/** The certificate of one of the actor's enrolments as far as there is one. */
export async function certificatePage(ctx: Context, enrolment: Named): Promise<CertificatePage> {
  const view = await findOwnCertificate(ctx, enrolment.id);
  const name = view?.snapshot.name ?? enrolment.certificateName ?? ctx.actor.legalName;
  const katakana = view ? view.snapshot.katakana : enrolment.certificateKatakana;
  const verifyPath = `/verify/${view?.code}`;
  return {
    certificate: view && {
      state: view.state,
      verifyPath,
      sheet: await sheetOf(view, env().publicUrl + verifyPath),
    },
    name: {
      name,
      katakana: katakana ?? '',
      confirmed: enrolment.nameConfirmedAt !== null,
      undrawable: await undrawable(name),
    },
  };
}

/**
 * The certificate as data for its page; `address` is where it can be checked. The library of codes is
 * loaded with the first certificate: most processes never show one.
 */
export async function sheetOf(view: CertificateView, address: string): Promise<CertificateOnPage> {
  const { qrPath } = await import('#app/platform/qr-modules.server.ts');
  const { name, katakana } = view.snapshot;
  return {
    name,
    katakana,
    code: showCode(view.code),
    qr: { address, ...qrPath(address) },
    ja: certificateText(view, 'ja'),
    en: certificateText(view, 'en'),
  };
}
