import type { CompiledCheckUp, CompiledClip, CompiledSection } from '../compiled-course.ts';
import type { LoadedCourse, LoadedQuiz } from './loaded-course.ts';
import type { SectionFile } from './quiz-schema.ts';
import { filledStrata, listedIn, type FilledStratum } from './strata.ts';

/** A quiz of a course, with the sounds of what it may ask. */
export function compileQuiz(
  course: LoadedCourse,
  loaded: LoadedQuiz,
  clips: ReadonlyMap<string, CompiledClip>,
): CompiledCheckUp {
  const { slug, quiz } = loaded;
  const { role, after, title, minutes, percent, sections } = quiz;
  const { rules, show, counts, markingDays } = quiz;
  const filled = filledStrata(course, loaded);
  const sounding = new Set([slug, ...poolsWithin(course, filled)]);
  const claimed = new Set<string>();
  return {
    ...{ kind: 'quiz', role, slug, after: after ?? null, title, minutes, percent },
    sections: sections.map((section, index) => ({
      id: section.id,
      title: section.title ?? null,
      points: section.points ?? 1,
      ...(section.advises ? { advises: section.advises } : {}),
      ...askedBy(section, { loaded, strata: filled[index] ?? [], claimed }),
    })),
    ...(rules ? { rules } : {}),
    ...(show ? { show } : {}),
    ...(counts === undefined || counts === 'best' ? {} : { counts }),
    ...(markingDays === undefined ? {} : { markingDays }),
    clips: [...clips.values()].filter(({ lesson }) => sounding.has(lesson)),
  };
}

interface Asking {
  loaded: LoadedQuiz;
  strata: readonly FilledStratum[];
  /** What sections before may ask: a question stands in one of them. */
  claimed: Set<string>;
}

function askedBy(
  section: SectionFile,
  { loaded, strata, claimed }: Asking,
): Pick<CompiledSection, 'take' | 'from' | 'strata' | 'bank'> {
  const { draw, bank } = section;
  if (!draw) return { take: section.take ?? null, from: listedIn(loaded, section) };
  const take = draw.reduce((sum, each) => sum + each.take, 0);
  if (bank) return { take, from: [], strata: draw, bank };
  const drawn = new Set(strata.flatMap(({ from }) => from));
  const from = [...drawn].filter((id) => !claimed.has(id));
  for (const id of from) claimed.add(id);
  return { take, from, strata: [...strata] };
}

/** The pools from which something may be drawn. */
function poolsWithin(course: LoadedCourse, filled: readonly FilledStratum[][]): string[] {
  const ids = filled.flat().flatMap(({ from }) => from);
  return course.pools
    .filter(({ code }) => ids.some((id) => id.startsWith(`${code}.`)))
    .map(({ slug }) => slug);
}
