import type { CertificateView } from '../queries.server.ts';
import { setCanDoPages, setFeet } from './can-do-pages.server.ts';
import { loadFaces } from '#app/platform/pdf/faces.server.ts';
import { documentText } from './document-text.server.ts';
import { setFrontPage } from './front-page.server.ts';
import { makeTypesetter } from '#app/platform/pdf/measure.server.ts';
import { makePen } from '#app/platform/pdf/pen.ts';
import { printSheets } from '#app/platform/pdf/print-sheets.server.ts';

/**
 * The certificate as a PDF: one page that states the completion, then the can-dos.
 * The same certificate and address give the same bytes.
 */
export async function renderCertificate(
  view: CertificateView,
  options: { verifyUrl: string },
): Promise<Uint8Array> {
  const faces = await loadFaces();
  const set = makeTypesetter(faces);
  const pen = makePen(set);
  const text = documentText(view, options.verifyUrl);
  const watermark = view.snapshot.sample ? set.runs('見本 SAMPLE', 'bold') : [];
  const front = setFrontPage(text, pen, watermark);
  const sheets = [front, ...setCanDoPages(text, pen, watermark)];
  setFeet(sheets, text, pen);
  return printSheets(sheets, faces, {
    title: `${text.ja.title} ${text.en.title}: ${text.name}`,
    author: `${text.ja.issuer.name} ${text.en.issuer.name}`,
    subject: `${text.ja.course} ${text.en.course}`,
    at: view.issuedAt,
  });
}
