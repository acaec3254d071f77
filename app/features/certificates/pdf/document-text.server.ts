import {
  certificateText,
  type CertificateFact,
  type CertificateText,
} from '../certificate-text.server.ts';
import type { CertificateView } from '../queries.server.ts';
import { showCode } from '../snapshot.ts';

/** What stands on the document, in both languages, with what has no language. */
export interface DocumentText {
  ja: CertificateText;
  en: CertificateText;
  name: string;
  katakana: string | null;
  number: string;
  /** In groups of four. */
  code: string;
  verifyUrl: string;
}

/** A fact of the certificate in one language. */
export function factOf(text: CertificateText, key: CertificateFact['key']): CertificateFact {
  const fact = text.facts.find((one) => one.key === key);
  if (!fact) throw new Error(`no fact ${key}`);
  return fact;
}

/** The words of a certificate in both languages. */
export function documentText(view: CertificateView, verifyUrl: string): DocumentText {
  const { snapshot, number, code } = view;
  return {
    ja: certificateText(view, 'ja'),
    en: certificateText(view, 'en'),
    name: snapshot.name,
    katakana: snapshot.katakana,
    number,
    code: showCode(code),
    verifyUrl,
  };
}
