import type { DbOrTx } from '#db/client.ts';
import type { Locale } from '#app/i18n/types.ts';
import { mailTranslator } from '#app/platform/mail/translate.server.ts';
import { namesOf, type Words } from './names.server.ts';
import { isPrivate } from './rules.ts';
import type { NoticeTemplate, Params, ParamType } from './template.ts';
import { templateOf } from './templates/index.ts';
import { writeDay, writeInstant } from './write-time.ts';

/** Whose words and clock a notice is written in. */
export interface Reader {
  locale: Locale;
  zone: string;
}

/** A notice in the words of one language: the reader's, unless what it is about has only the other. */
export interface Composed {
  locale: Locale;
  /** A line of a list; of a private kind it says no more than that there is one. */
  title: string;
  subject: string;
  paragraphs: string[];
  linkLabel: string;
}

/** Writes a notice for its reader, or null when what it speaks of is gone. */
export async function composeNotice(
  db: DbOrTx,
  notice: { template: string; params: Params },
  reader: Reader,
): Promise<Composed | null> {
  const template = templateOf(notice.template);
  const words = template && (await wordsOf(db, template, notice.params));
  return words && composeWith(notice.template, words, reader);
}

type Written = (reader: Reader) => string;
export type Values = Record<string, Words | Written>;

/** Writes a template with what its params stand for: also sample words that no database holds. */
export function composeWith(code: string, values: Values, reader: Reader): Composed {
  const locale = languageOf(values, reader.locale);
  const own = { ...reader, locale };
  const said = Object.entries(values).map(([name, value]) => [name, inWords(value, own)] as const);
  const t = mailTranslator(locale) as (key: string, values?: Record<string, string>) => string;
  const message = (part: string) => t(`notice.${code}.${part}`, Object.fromEntries(said));
  const kind = templateOf(code)?.kind;
  const hides = kind !== undefined && isPrivate(kind);
  const title = hides ? t('notice.private.title') : message('title');
  return {
    locale,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    subject: hides ? t('notice.private.subject') : t('subject', { title }),
    paragraphs: message('text')
      .split(/\n{2,}/)
      .filter(Boolean),
    linkLabel: message('link'),
  };
}

async function wordsOf(db: DbOrTx, { params: types }: NoticeTemplate, params: Params) {
  const values: Values = {};
  for (const [name, type] of Object.entries(types)) {
    const value = String(params[name] ?? '');
    if (isPlain(type)) values[name] = plainWords(type, value);
    else {
      const names = await namesOf(db, type, value);
      if (!names) return null;
      for (const [word, words] of Object.entries(names)) {
        values[word === 'name' ? name : word] = words;
      }
    }
  }
  return values;
}

const PLAIN = ['instant', 'due', 'day', 'number', 'reason'] as const;
type PlainType = (typeof PLAIN)[number];

/** Whether a param is written from its value alone. */
export function isPlain(type: ParamType): type is PlainType {
  return PLAIN.some((plain) => plain === type);
}

/** What a param that is no name is written as. */
export function plainWords(type: PlainType, value: string): Written {
  if (type === 'instant') return (reader) => writeInstant(new Date(value), reader);
  if (type === 'due') return (reader) => writeDue(value, reader);
  if (type === 'reason') return ({ locale }) => writeReason(value, locale);
  return type === 'day' ? ({ locale }) => writeDay(value, locale) : () => value;
}

/** A paragraph of its own, and none where no reason was given. */
function writeReason(reason: string, locale: Locale): string {
  return reason ? mailTranslator(locale)('reason', { reason }) : '';
}

/** A paragraph of its own, and none where nothing is due. */
function writeDue(due: string, reader: Reader): string {
  if (!due) return '';
  return mailTranslator(reader.locale)('due', { due: writeInstant(new Date(due), reader) });
}

/** A sentence is in one language: words that lack the reader's make it the other. */
function languageOf(values: Values, wanted: Locale): Locale {
  const other = wanted === 'ja' ? 'en' : 'ja';
  const lacks = Object.values(values).some(
    (value) => typeof value !== 'function' && value[wanted] === undefined,
  );
  return lacks ? other : wanted;
}

function inWords(value: Words | Written, reader: Reader): string {
  return typeof value === 'function' ? value(reader) : (value[reader.locale] ?? '');
}
