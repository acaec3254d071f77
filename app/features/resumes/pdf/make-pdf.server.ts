import { loadFaces } from '#app/platform/pdf/faces.server.ts';
import { makeTypesetter } from '#app/platform/pdf/measure.server.ts';
import { makePen } from '#app/platform/pdf/pen.ts';
import { printSheets } from '#app/platform/pdf/print-sheets.server.ts';
import { startOfJapanDay } from '#app/platform/japan-day.ts';
import { languageOf, TITLES, type Filled, type Kind } from '../kinds.ts';
import { CAREER_SETTERS } from './career-sheets.ts';
import { startFlow, writeFeet } from './flow.ts';
import { setRireki, type OnPaper } from './rireki.ts';

/**
 * A document as a PDF, made of fields that were read without a fault. Nothing of it is kept. The same fields
 * on the same day give the same bytes.
 */
export async function makePdf(kind: Kind, filled: Filled, on: OnPaper): Promise<Uint8Array> {
  const faces = await loadFaces();
  const lang = languageOf(kind);
  const flow = startFlow(makePen(makeTypesetter(faces)), lang);
  if (kind === 'rireki') setRireki(flow, filled, on);
  else CAREER_SETTERS[kind](flow, filled, on);
  const name = filled.name ?? '';
  writeFeet(flow, name);
  return printSheets(flow.sheets, faces, {
    ...{ title: `${TITLES[kind]} ${name}`, author: name, subject: TITLES[kind] },
    ...{ at: startOfJapanDay(on.today), language: lang },
  });
}
