import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { undrawable } from '#app/platform/pdf/coverage.server.ts';
import { CALENDARS, FIELDS, type Calendar, type Filled, type Kind } from './kinds.ts';
import { faultsOf, typedOf, type Faults } from './read-filled.ts';

/** A document as it was typed: without a fault, or with what is wrong. */
export interface CheckedDocument {
  kind: Kind;
  filled: Filled;
  calendar: Calendar;
  faults: Faults;
  isSound: boolean;
}

/**
 * Reads what was sent of a document and judges it: also whether the typefaces have every character. Nothing
 * of it is kept, and no fault is logged with what was typed.
 */
export async function checkDocument(
  { now }: Pick<Context, 'now'>,
  kind: Kind,
  sent: Readonly<Record<string, string>>,
): Promise<CheckedDocument> {
  const filled = typedOf(kind, sent);
  const faults = faultsOf(kind, filled, japanDay(now));
  for (const { name } of FIELDS[kind]) {
    const missing = faults[name] ? [] : await undrawable(visible(filled[name]));
    if (missing.length > 0) faults[name] = { code: 'no-glyph', what: missing.join(' ') };
  }
  const calendar = CALENDARS.find((each) => each === sent.calendar) ?? 'western';
  return { kind, filled, calendar, faults, isSound: Object.keys(faults).length === 0 };
}

/** New lines and tabs are no characters that are drawn. */
const visible = (text = '') => text.replaceAll(/\s/gu, ' ');
