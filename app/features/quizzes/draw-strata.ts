import type { AskedQuestion, Quiz, Stratum } from '#app/features/banks/exports.ts';
import { allotDraw } from '#app/features/questions/exports.ts';
import { seededRandom, shuffled } from './random.ts';

type OwnStratum = Stratum & { section: number; from: string[] };

/** The strata that the questions of the course itself fill, with their sections. */
function ownStrata({ definition }: Quiz): OwnStratum[] {
  return definition.sections.flatMap(({ strata = [] }, section) =>
    strata.flatMap(({ from, ...stratum }) => (from ? [{ ...stratum, from, section }] : [])),
  );
}

/**
 * What is drawn from the questions of the course itself, by section: no question twice, each stratum in its
 * place. The seed decides. Publication has seen to it that there are enough.
 * @throws when there are not
 */
export function drawStrata(quiz: Quiz, seed: number): Map<number, AskedQuestion[]> {
  const strata = ownStrata(quiz);
  const known = new Map(quiz.asked.flat().map((each) => [each.publicId, each]));
  const order = shuffled([...new Set(strata.flatMap(({ from }) => from))], seededRandom(seed));
  const place = new Map(order.map((id, index) => [id, index]));
  const parts = strata.map(({ take, from }) => ({
    take,
    candidates: from.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0)),
  }));
  const drawn = new Map<number, AskedQuestion[]>();
  for (const [index, ids] of allotDraw(parts).entries()) {
    const { section, take } = strata[index]!;
    if (ids.length < take) throw new Error(`too few questions for section ${section + 1}`);
    const found = ids.flatMap((id) => known.get(id) ?? []);
    drawn.set(section, [...(drawn.get(section) ?? []), ...found]);
  }
  return drawn;
}
