import type { enrolments } from '#db/schema/index.ts';
import type { Context } from '#app/platform/context.server.ts';
import { certificateText, type CertificateText } from './certificate-text.server.ts';
import { undrawable } from './pdf/coverage.server.ts';
import { findOwnCertificate, type CertificateView } from './queries.server.ts';
import { showCode, type CertificateState } from './snapshot.ts';

/** What a learner sees of their certificate: the document, and the name it bears or will bear. */
export interface CertificatePage {
  certificate: {
    state: CertificateState;
    verifyPath: string;
    sheet: {
      name: string;
      katakana: string | null;
      code: string;
      ja: CertificateText;
      en: CertificateText;
    };
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
  return {
    certificate: view && {
      state: view.state,
      verifyPath: `/verify/${view.code}`,
      sheet: sheetOf(view),
    },
    name: {
      name,
      katakana: katakana ?? '',
      confirmed: enrolment.nameConfirmedAt !== null,
      undrawable: await undrawable(name),
    },
  };
}

function sheetOf(view: CertificateView) {
  const { name, katakana } = view.snapshot;
  return {
    name,
    katakana,
    code: showCode(view.code),
    ja: certificateText(view, 'ja'),
    en: certificateText(view, 'en'),
  };
}
