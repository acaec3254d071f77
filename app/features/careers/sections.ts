import type { Profile } from './profile.ts';

/** The sections of a profile, each with the keys that it alone writes. */
export const SECTION_KEYS = {
  work: [
    ...(['availableFrom', 'isFixed', 'occupations', 'industries'] as const),
    ...(['prefectures', 'anywhere', 'moves'] as const),
  ],
  japanese: ['tasks', 'jlpt'],
  languages: ['firstLanguage', 'languages'],
  study: ['degree', 'major'],
  skills: ['licence', 'skills'],
  statement: ['statement'],
  career: ['career'],
  projects: ['projects'],
  learning: ['certificates', 'canDo'],
  conditions: ['pay', 'residence', 'residenceUntil', 'residenceChange'],
  employer: ['namesEmployer'],
} as const satisfies Record<string, readonly (keyof Profile)[]>;

export type Section = keyof typeof SECTION_KEYS;
export const SECTIONS = Object.keys(SECTION_KEYS) as Section[];

export function isSection(name: string | undefined): name is Section {
  return name !== undefined && Object.hasOwn(SECTION_KEYS, name);
}

/** What one section says. */
export type SectionPart = Partial<Profile>;

/** A profile with one section replaced: of what is given only the keys of that section are taken. */
export function mergeSection(profile: Profile, section: Section, part: SectionPart): Profile {
  const keys: readonly string[] = SECTION_KEYS[section];
  const own = Object.entries(part).filter(([key]) => keys.includes(key));
  return { ...profile, ...(Object.fromEntries(own) as SectionPart) };
}

const isEmpty = ({ ja, en }: { ja: string; en: string }) => ja === '' && en === '';

/** What companies usually ask first, in the order of the sections; what is optional is not among it. */
const ASKED = {
  availableFrom: ['work', ({ availableFrom }) => availableFrom === null],
  occupations: ['work', ({ occupations }) => occupations.length === 0],
  industries: ['work', ({ industries }) => industries.length === 0],
  places: ['work', ({ prefectures, anywhere }) => prefectures.length === 0 && !anywhere],
  moves: ['work', ({ moves }) => moves === null],
  tasks: ['japanese', ({ tasks }) => Object.values(tasks).some((level) => level === null)],
  jlpt: ['japanese', ({ jlpt }) => jlpt === null],
  firstLanguage: ['languages', ({ firstLanguage }) => firstLanguage === null],
  degree: ['study', ({ degree }) => degree === null],
  major: ['study', ({ major }) => isEmpty(major)],
  licence: ['skills', ({ licence }) => licence === null],
  skills: ['skills', ({ skills }) => isEmpty(skills)],
  statement: ['statement', ({ statement }) => isEmpty(statement)],
  career: ['career', ({ career }) => isEmpty(career)],
  projects: ['projects', ({ projects }) => projects.length === 0],
  learning: [
    'learning',
    ({ certificates, canDo }) => certificates.length === 0 && canDo.length === 0,
  ],
  residence: ['conditions', ({ residence }) => residence === null],
  residenceChange: ['conditions', ({ residenceChange }) => residenceChange === null],
} as const satisfies Record<string, [Section, (profile: Profile) => boolean]>;

export type OpenField = keyof typeof ASKED;

/** What of a profile is still to be written, each with the section that asks for it. */
export function openFields(profile: Profile): { field: OpenField; section: Section }[] {
  const all = Object.entries(ASKED) as [OpenField, (typeof ASKED)[OpenField]][];
  return all.flatMap(([field, [section, isOpen]]) => (isOpen(profile) ? [{ field, section }] : []));
}

/** Whether work would begin before the day after the last day of a term. @param month as 2027-08 */
export function beginsBeforeEnd(month: string | null, endsOn: string | null): boolean {
  if (!month || !endsOn) return false;
  const next = new Date(Date.parse(endsOn) + 86_400_000).toISOString();
  return month < next.slice(0, 7);
}

/** The sections that are written freely, with all they say. */
export function writtenTexts(profile: Profile): { section: Section; text: string }[] {
  const { skills, statement, career, projects } = profile;
  const texts = { skills: [skills], statement: [statement], career: [career] };
  const all = { ...texts, projects: projects.flatMap(({ title, text }) => [title, text]) };
  return Object.entries(all).map(([section, parts]) => ({
    section: section as Section,
    text: parts.flatMap(({ ja, en }) => [ja, en]).join('\n'),
  }));
}
