import { requirementsOf, type Content } from '#app/features/companies/exports.ts';
import { LEVELS, ROLES, type Hard } from './hard.ts';

/** What published jobs ask of everybody: the mildest of each, for who fits one of them may meet the company. */
export function hardOfJobs(jobs: readonly Content[]): Hard {
  const musts = jobs.map((job) => requirementsOf(job).must);
  const months = musts.map(({ startBy }) => startBy);
  const latest = months.includes(null) ? undefined : (months as string[]).toSorted().at(-1);
  return {
    roles: musts.some(({ kinds }) => kinds.length === 0)
      ? []
      : ROLES.filter((role) => musts.some(({ kinds }) => kinds.includes(role))),
    jlpt: mildestLevel(musts.map(({ jlpt }) => jlpt)),
    startBy: latest ? `${latest}-01` : null,
  };
}

/** The lowest of some levels, 1 to 5 for N1 to N5; null where one of them is none. */
export function mildestLevel(levels: readonly (number | null)[]): Hard['jlpt'] {
  const asked = levels.filter((level) => level !== null);
  if (asked.length === 0 || asked.length < levels.length) return null;
  return LEVELS[Math.max(...asked) - 1] ?? null;
}
