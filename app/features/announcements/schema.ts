import { z } from 'zod';
import {
  AUDIENCE_CHOICES,
  AUDIENCE_PARTS,
  choiceField,
  type AnnouncementFault,
  type AnnouncementFaults,
} from './fields.ts';

const TITLE = 200;
const BODY = 10_000;

/** What a language of an announcement says; null where it is not written in it. */
export interface Words {
  title: string;
  body: string;
}

export interface AnnouncementInput {
  words: { ja: Words | null; en: Words | null };
  /** What was ticked and written, as the people's audience takes it; organisations by their codes. */
  audience: Record<string, unknown>;
  codes: string[];
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
  arrivalGroups: z.string().default(''),
  codes: z.string().default(''),
});

/** Reads the form; both parts of a language stand together, and one language at least is there. */
export function parseAnnouncement(
  fields: Record<string, string>,
): { ok: true; value: AnnouncementInput } | { ok: false; faults: AnnouncementFaults } {
  const parsed = fieldsSchema.safeParse(fields);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { ok: false, faults: Object.fromEntries(issues) as AnnouncementFaults };
  }
  const ja = wordsOf(parsed.data.titleJa, parsed.data.bodyJa);
  const en = wordsOf(parsed.data.titleEn, parsed.data.bodyEn);
  const [arrivalGroups, codes] = [listOf(parsed.data.arrivalGroups), listOf(parsed.data.codes)];
  const faults = { ...faultsOfWords(parsed.data, ja, en), ...faultsOfLists(codes, arrivalGroups) };
  if (Object.keys(faults).length > 0 || ja === 'half' || en === 'half')
    return { ok: false, faults };
  const audience = audienceOf(fields, arrivalGroups);
  return { ok: true, value: { words: { ja, en }, audience, codes } };
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

function faultsOfLists(codes: readonly string[], groups: readonly string[]): AnnouncementFaults {
  return {
    ...(codes.some((code) => !/^\d{6}$/.test(code)) && { codes: 'code' as const }),
    ...(groups.some((group) => group.length > 20) && { arrivalGroups: 'group' as const }),
  };
}

function wordsOf(title: string, body: string): Given {
  if (title === '' && body === '') return null;
  return title === '' || body === '' ? 'half' : { title, body };
}

function halfOf(language: 'Ja' | 'En', title: string): AnnouncementFaults {
  const fault: AnnouncementFault = 'together';
  return { [`${title === '' ? 'title' : 'body'}${language}`]: fault };
}

/** Words between commas, spaces or ends of lines, Japanese ones too. */
function listOf(given: string): string[] {
  const words = given.normalize('NFKC').split(/[\s,、]+/u);
  return [...new Set(words.filter(Boolean))].slice(0, 200);
}

function audienceOf(fields: Record<string, string>, arrivalGroups: string[]) {
  const ticked = AUDIENCE_PARTS.flatMap((part) => {
    const values = AUDIENCE_CHOICES[part].filter(
      (value) => fields[choiceField(part, value)] !== undefined,
    );
    const own = part === 'years' ? values.map(Number) : values;
    return values.length > 0 ? [[part, own] as const] : [];
  });
  const groups = arrivalGroups.length > 0 ? { arrivalGroups } : {};
  return { version: 1, ...Object.fromEntries(ticked), ...groups };
}

/** The instant of a field for day and time in Japan, which an announcement waits for; null is now. */
export function parseSendAt(given: string | undefined): Date | null | 'past' {
  if (!given) return null;
  const at = new Date(`${given}:00+09:00`);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(given) && !Number.isNaN(at.getTime());
  return isInstant ? at : 'past';
}
