import type { Locale } from '#app/i18n/types.ts';
import { env } from '#app/platform/env.server.ts';
import type { Mail } from '#app/platform/mail/deliver.server.ts';
import { composeWith, isPlain, plainWords, type Values } from './compose.server.ts';
import type { Words } from './names.server.ts';
import type { NamedThing, NoticeTemplate } from './template.ts';
import { templateOf } from './templates/index.ts';
import { writeLetter } from './write-letter.server.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** What stands for the names of things that no database need hold. */
const NAMES: Record<NamedThing, Record<string, Words>> = {
  course: { name: { en: 'Japanese before you arrive', ja: '来日前の日本語' } },
  edition: { name: { en: 'July', ja: '7月期' } },
  organisation: { name: { en: 'Example Town', ja: '見本町' } },
  announcement: {
    title: { en: 'Orientation in Tokyo', ja: '東京での研修について' },
    body: {
      en: 'The programme is on the page of the training.\n\nBring your certificate.',
      ja: '日程は研修のページで確認できます。\n\n修了証を持ってきてください。',
    },
  },
  nudge: {
    line: {
      en: 'A line from Robin: Ask me if anything is unclear.',
      ja: 'Robinさんからひとこと: わからないことは聞いてください。',
    },
  },
};

const REASON = { en: 'The course is for the first year.', ja: '1年目の参加者が対象です。' };

/**
 * A mail of a template with its sample params, or with these values in their place, as a reader in Japan
 * would get it.
 */
export function sampleNotice(code: string, locale: Locale, values?: Values): Mail {
  const template = templateOf(code);
  if (!template) throw new Error(`no template ${code}`);
  const composed = composeWith(code, values ?? sampleValues(template), {
    locale,
    zone: 'Asia/Tokyo',
  });
  return writeLetter({
    ...{ to: 'sample@test.example', name: 'Robin', personId: NOBODY, kind: template.kind },
    ...{ locale: composed.locale, subject: composed.subject, paragraphs: composed.paragraphs },
    link: { label: composed.linkLabel, href: `${env().publicUrl}/notices` },
  });
}

/** What a template's sample params stand for. */
export function sampleValues({ params, sample }: NoticeTemplate): Values {
  const values: Values = {};
  for (const [name, type] of Object.entries(params)) {
    if (type === 'reason' && sample[name] !== '') {
      values[name] = (reader) => plainWords(type, REASON[reader.locale])(reader);
    } else if (isPlain(type)) {
      values[name] = plainWords(type, String(sample[name]));
    } else {
      for (const [word, words] of Object.entries(NAMES[type])) {
        values[word === 'name' ? name : word] = words;
      }
    }
  }
  return values;
}
