import type { Meeting } from '#app/features/matching/exports.ts';
import type { ListedVersion } from './console-data.ts';
import { placeOf } from './rules.ts';

const written = (at: Date | null) => at?.toISOString() ?? null;

interface Found {
  fair: {
    id: string;
    slug: string;
    name: { ja: string; en: string };
    mode: 'both' | 'booked' | 'open';
    cap: number;
    choicesUntil: Date;
  };
  isClosed: boolean;
  waiting: number;
  states: Record<string, number>;
  versions: readonly ListedVersion[];
}

/** Where an allocation stands, for the data of a page: its times are texts. */
export function consoleData({ fair, isClosed, waiting, states, versions }: Found) {
  const { id, slug, name, mode, cap } = fair;
  const newest = versions.find(({ publishedAt }) => publishedAt !== null);
  const published = newest?.answersUntil && {
    ...{ answersUntil: newest.answersUntil.toISOString(), frozenAt: written(newest.frozenAt) },
  };
  return {
    fair: { id, slug, name, mode, cap },
    standing: {
      ...{ choicesUntil: fair.choicesUntil.toISOString(), isClosed, waiting, states },
      published: published ?? null,
    },
    versions: versions.map(({ madeAt, publishedAt, frozenAt, answersUntil: _, ...row }) => ({
      ...{ ...row, madeAt: madeAt.toISOString() },
      ...{ publishedAt: written(publishedAt), frozenAt: written(frozenAt) },
    })),
  };
}

/** A constraint for the data of a page. */
export const constraintLine = <T extends { madeAt: Date; liftedAt: Date | null }>({
  madeAt,
  liftedAt,
  ...of
}: T) => ({ ...of, madeAt: madeAt.toISOString(), liftedAt: written(liftedAt) });

interface Plan {
  lost: readonly Meeting[];
  added: readonly Meeting[];
  repaired: { result: { meetings: readonly unknown[] }; blocking: number };
  digest: string;
}

/** What a change would do, for the data of a page. */
export function planData({ lost, added, repaired, digest }: Plan) {
  return {
    ...{ lost: lost.map(placeOf), added: added.map(placeOf), digest },
    stays: repaired.result.meetings.length - added.length,
    blocking: repaired.blocking,
  };
}
