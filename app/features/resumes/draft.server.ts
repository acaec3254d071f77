import { eq } from 'drizzle-orm';
import { persons } from '#db/schema/index.ts';
import { loadOwnSource, type OwnSource } from '#app/features/careers/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { japanDay } from '#app/platform/japan-day.ts';
import { WORDS, type DraftWords } from './draft-words.server.ts';
import { FIELDS, languageOf, type FieldName, type Filled, type Kind } from './kinds.ts';

interface Of extends OwnSource {
  words: DraftWords;
  lang: 'en' | 'ja';
  today: string;
  name: { legalName: string; kana: string | null };
}

/**
 * What a document begins with: what the actor's profile says. What only the document needs is not known here
 * and stays empty.
 * @throws forbidden
 */
export async function draftDocument(ctx: Context, kind: Kind): Promise<Filled> {
  const source = await loadOwnSource(ctx);
  const [name] = await ctx.db
    .select({ legalName: persons.legalName, kana: persons.kana })
    .from(persons)
    .where(eq(persons.id, ctx.actor.personId));
  const lang = languageOf(kind);
  const of: Of = {
    ...source,
    ...{ lang, words: WORDS[lang], today: japanDay(ctx.now) },
    name: name ?? { legalName: '', kana: null },
  };
  const asked = FIELDS[kind].map(({ name: field }) => [field, DRAFTS[field]?.(of) ?? ''] as const);
  return Object.fromEntries(asked);
}

const DRAFTS: Partial<Record<FieldName, (of: Of) => string>> = {
  name: ({ name }) => name.legalName,
  kana: ({ name }) => name.kana ?? '',
  work: workLines,
  education: ({ profile: { degree, major }, words, lang }) =>
    lang === 'en' && degree ? words.degree(degree, major.en) : '',
  qualifications: qualificationLines,
  summary: ({ profile, lang }) => profile.career[lang],
  appeal: ({ profile, lang }) => profile.statement[lang],
  wishes: ({ profile: { availableFrom }, words }) =>
    [words.wishes, availableFrom ? words.from(availableFrom) : ''].filter(Boolean).join('\n'),
  employer: ({ facts, lang }) => facts.employer?.[lang] ?? '',
  position: ({ post, words }) => (post ? words.kind(post.kind) : ''),
  period: (of) => (of.post ? of.words.since(of.post.startsOn, endOf(of)) : ''),
  projects: ({ profile, lang }) =>
    profile.projects
      .map(({ title, text }) => [title[lang], text[lang]].filter(Boolean).join('\n'))
      .filter(Boolean)
      .join('\n\n'),
  languages: ({ profile, words }) => words.languages(profile).join('\n'),
  skills: ({ profile, lang }) => profile.skills[lang],
};

/** The last day of a post that is over. */
const endOf = ({ post, today }: Of) => (post && post.endsOn < today ? post.endsOn : null);

function workLines(of: Of): string {
  const { post, facts, words, lang } = of;
  if (!post) return '';
  const end = endOf(of);
  return [
    `${post.startsOn.slice(0, 7)} ${words.programme(post.kind, facts.employer?.[lang] ?? '')}`,
    end ? `${end.slice(0, 7)} ${words.ended}` : words.toDate,
  ].join('\n');
}

function qualificationLines({ profile: { jlpt, licence }, facts, words, lang }: Of): string {
  return [
    ...(jlpt ? [words.jlpt(jlpt)] : []),
    ...(licence && licence !== 'none' ? [words.licence(licence)] : []),
    ...facts.certificates.map(
      ({ title, completedOn }) => `${completedOn.slice(0, 7)} ${words.completed(title[lang])}`,
    ),
  ].join('\n');
}
