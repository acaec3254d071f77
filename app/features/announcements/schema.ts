import { z } from 'zod';

type AnnouncementFault = 'required' | 'tooLong' | 'together';
export type AnnouncementFaults = Partial<Record<string, AnnouncementFault>>;

const TITLE = 200;
const BODY = 10_000;

/** What a language of an announcement says; null where it is not written in it. */
export interface Words {
  title: string;
  body: string;
}

export interface AnnouncementWords {
  ja: Words | null;
  en: Words | null;
}

const text = (most: number) =>
  z
    .string()
    .transform((given) => given.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, 'tooLong'));

const fieldsSchema = z.object({
  titleJa: text(TITLE),
  titleEn: text(TITLE),
  bodyJa: text(BODY),
  bodyEn: text(BODY),
});

/** Reads the form; both parts of a language stand together, and one language at least is there. */
export function parseAnnouncement(
  fields: Record<string, string>,
): { ok: true; words: AnnouncementWords } | { ok: false; faults: AnnouncementFaults } {
  const parsed = fieldsSchema.safeParse(fields);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { ok: false, faults: Object.fromEntries(issues) as AnnouncementFaults };
  }
  const ja = wordsOf(parsed.data.titleJa, parsed.data.bodyJa);
  const en = wordsOf(parsed.data.titleEn, parsed.data.bodyEn);
  const faults = faultsOfWords(parsed.data, ja, en);
  if (Object.keys(faults).length > 0 || ja === 'half' || en === 'half')
    return { ok: false, faults };
  return { ok: true, words: { ja, en } };
}

type Given = Words | null | 'half';

function faultsOfWords(
  { titleJa, titleEn }: z.infer<typeof fieldsSchema>,
  ja: Given,
  en: Given,
): AnnouncementFaults {
  if (ja === null && en === null) return { titleJa: 'required' };
  return {
    ...(ja === 'half' && halfOf('Ja', titleJa)),
    ...(en === 'half' && halfOf('En', titleEn)),
  };
}

function wordsOf(title: string, body: string): Given {
  if (title === '' && body === '') return null;
  return title === '' || body === '' ? 'half' : { title, body };
}

function halfOf(language: 'Ja' | 'En', title: string): AnnouncementFaults {
  return { [`${title === '' ? 'title' : 'body'}${language}`]: 'together' };
}

/** The instant of a field for day and time in Japan, which an announcement waits for; null is now. */
export function parseSendAt(given: string | undefined): Date | null | 'past' {
  if (!given) return null;
  const at = new Date(`${given}:00+09:00`);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(given) && !Number.isNaN(at.getTime());
  return isInstant ? at : 'past';
}

/** What is typed of a letter; null and none stand for what is likely. */
export interface LetterTyped {
  number: string;
  day: string | null;
  addressees: string[];
  contact: string | null;
}

/** More sheets than one would print at once are cut. */
const MOST_SHEETS = 100;
const day = z.iso.date().nullable().catch(null);

/** Reads the fields of a letter; what makes no sense is not typed. */
export function readLetter(query: Pick<URLSearchParams, 'get' | 'has'>): LetterTyped {
  const text = (name: string, most: number) => (query.get(name) ?? '').trim().slice(0, most);
  const lines = text('addressees', 8_000).split(/\r?\n/u);
  return {
    number: text('number', 60),
    day: day.parse(query.get('day') || null),
    addressees: lines
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, MOST_SHEETS),
    contact: query.has('contact') ? text('contact', 500) : null,
  };
}
