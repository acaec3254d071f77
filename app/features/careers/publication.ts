import type { Evidence, Shown, ShownField, Words } from '#app/features/candidates/exports.ts';
import { foldText } from '#app/features/candidates/exports.ts';
import type { Profile } from './profile.ts';

/** What is known of somebody besides what they write. */
export interface ProfileFacts {
  /** Their post, as far as they have or had one. */
  post: { kind: string; year: number } | null;
  /** Named or masked, as the person wishes. */
  employer: Words | null;
  jlptEvidence: Evidence;
  certificates: readonly { title: Words; completedOn: string }[];
  canDo: readonly Words[];
}

const isSaid = ({ en, ja }: Words) => en !== '' || ja !== '';
const listed = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
const texts = (text: Words) => (isSaid(text) ? text : undefined);

type Maker<K extends ShownField> = (profile: Profile, facts: ProfileFacts) => Shown[K] | undefined;

/** What each field shows; nothing where nothing is written. */
const MAKERS: { [K in ShownField]-?: Maker<K> } = {
  kind: (_, { post }) => post ?? undefined,
  available: ({ availableFrom: from, isFixed }) => (from ? { from, isFixed } : undefined),
  occupations: ({ occupations }) => listed(occupations),
  industries: ({ industries }) => listed(industries),
  places: ({ prefectures, anywhere, moves }) =>
    anywhere || moves || prefectures.length > 0 ? { prefectures, anywhere, moves } : undefined,
  tasks: ({ tasks }) => {
    const said = Object.entries(tasks).flatMap(([task, level]) => (level ? [[task, level]] : []));
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  },
  jlpt: ({ jlpt }, { jlptEvidence: evidence }) => (jlpt ? { ...jlpt, evidence } : undefined),
  learning: (_, { certificates, canDo }) =>
    certificates.length + canDo.length > 0 ? { certificates, canDo } : undefined,
  languages: ({ firstLanguage: first, languages: others }) =>
    first || others.length > 0 ? { first, others } : undefined,
  degree: ({ degree, major }) => (degree || isSaid(major) ? { degree, major } : undefined),
  licence: ({ licence }) => licence ?? undefined,
  skills: ({ skills }) => texts(skills),
  statement: ({ statement }) => texts(statement),
  career: ({ career }) => texts(career),
  projects: ({ projects }) =>
    listed(projects.filter(({ title, text }) => isSaid(title) || isSaid(text))),
  pay: ({ pay }) => pay ?? undefined,
  residence: ({ residence: status, residenceUntil: until, residenceChange: change }) =>
    status || change ? { status, until, change } : undefined,
  employer: (_, { employer }) => employer ?? undefined,
};

/**
 * What a company is shown that may see these fields, and nothing else of it.
 * @param fields names that are no field are left out
 */
export function shownOf(profile: Profile, facts: ProfileFacts, fields: readonly string[]): Shown {
  const entries = Object.entries(MAKERS).flatMap(([field, make]) => {
    const value = fields.includes(field) ? make(profile, facts) : undefined;
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(entries) as Shown;
}

/** What companies can filter and search by: made of what is shown alone, so that no filter tells more. */
export function columnsOf(shown: Shown) {
  const { kind, available, occupations, industries, places, jlpt, languages, licence } = shown;
  const listOf = (list: readonly string[] | undefined) => (list ? [...list] : null);
  return {
    kind: kind?.kind ?? null,
    occupations: listOf(occupations),
    industries: listOf(industries),
    prefectures: places ? prefecturesOf(places) : null,
    languages: languages ? languagesOf(languages) : null,
    ...jlptOf(jlpt),
    availableFrom: available ? `${available.from}-01` : null,
    licence: licence ?? null,
    searchText: foldText(searched(shown).join('\n')),
  };
}

/** A level as a number, 1 for N1, with what shows it. */
function jlptOf(jlpt: Shown['jlpt']) {
  if (!jlpt) return { jlpt: null, jlptEvidence: null };
  return { jlpt: Number(jlpt.level.slice(1)), jlptEvidence: jlpt.evidence };
}

/** Where somebody would work; `anywhere` is a place of its own. */
const prefecturesOf = ({ prefectures, anywhere }: NonNullable<Shown['places']>) =>
  anywhere ? ['anywhere'] : [...prefectures];

const languagesOf = ({ first, others }: NonNullable<Shown['languages']>) => [
  ...(first ? [first] : []),
  ...others.map(({ language }) => language),
];

function searched({ skills, statement, career, projects, learning, degree }: Shown): string[] {
  const shown = [
    ...[skills, statement, career, degree?.major],
    ...(projects ?? []).flatMap(({ title, text }) => [title, text]),
    ...(learning?.certificates ?? []).map(({ title }) => title),
    ...(learning?.canDo ?? []),
  ];
  return shown.flatMap((text) => (text ? [text.ja, text.en] : [])).filter((text) => text !== '');
}
