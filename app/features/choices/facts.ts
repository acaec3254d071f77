import type { Shown } from '#app/features/candidates/exports.ts';
import { TASKS, requirementsOf, type Content } from '#app/features/companies/exports.ts';
import type { Market } from '#app/features/matching/exports.ts';
import { LEVELS, ROLES } from './hard.ts';
import { mildestLevel } from './requirements.ts';

export type ParticipantFacts = Market['participants'][number]['facts'];
export type CompanyFacts = Market['companies'][number]['facts'];

const among = <T extends string>(list: readonly T[], said: string | null | undefined): T | null =>
  list.find((known) => known === said) ?? null;

/**
 * What the matching knows of somebody: of what is shown alone. What is not shown says nothing against them, but
 * meets no requirement either.
 */
export function participantFacts(shown: Shown): ParticipantFacts {
  const { kind, available, residence, jlpt, places, tasks, industries } = shown;
  return {
    role: among(ROLES, kind?.kind),
    from: available ? `${available.from}-01` : null,
    statusChange: among(['yes', 'no', 'unsure'], residence?.change) ?? 'unsure',
    jlpt: among(LEVELS, jlpt?.level),
    ...placeFacts(places),
    skills: TASKS.flatMap((task) => skillsOf(task, tasks?.[task])),
    industries: [...(industries ?? [])],
    years: kind ? kind.year : 0,
  };
}

/** Who names no place is bound to none. */
function placeFacts(places: Shown['places']): Pick<ParticipantFacts, 'places' | 'moves'> {
  if (!places) return { places: [], moves: true };
  const { prefectures, anywhere, moves } = places;
  const isBound = !anywhere && prefectures.length > 0 && moves !== null && moves !== 'yes';
  return { places: [...prefectures], moves: !isBound };
}

/** Who does a task alone can do it with help, too. */
function skillsOf(task: string, level: string | undefined): string[] {
  const levels = ['with-help', 'alone'];
  return levels.slice(0, levels.indexOf(level ?? '') + 1).map((each) => `${task}:${each}`);
}

/**
 * What the matching knows of a company: of its published page and jobs. Where jobs differ, the mildest counts,
 * for who fits one of them may meet it; a company without jobs closes out nobody.
 */
export function companyFacts(page: Content | null, jobs: readonly Content[]): CompanyFacts {
  const places = [...new Set(jobs.flatMap(({ texts }) => texts.prefecture ?? []))];
  return {
    supportsStatusChange:
      jobs.length === 0 || jobs.some(({ texts }) => texts.status !== 'not-supported'),
    jlpt: mildestLevel(jobs.map((job) => requirementsOf(job).nice.jlpt)),
    startFrom: null,
    places,
    remote: places.length === 0,
    skills: TASKS.flatMap((task) => askedOf(task, jobs)),
    industry: page?.texts.industry ?? null,
    years: 0,
  };
}

/** What every job asks of a task, as the mildest of them has it. */
function askedOf(task: string, jobs: readonly Content[]): string[] {
  const asked = jobs.map(({ texts }) => texts[`japanese-${task}`]);
  if (asked.length === 0 || asked.some((level) => level !== 'alone' && level !== 'with-help'))
    return [];
  return [`${task}:${asked.includes('with-help') ? 'with-help' : 'alone'}`];
}
