import {
  audienceSchema,
  audienceWords,
  countAudience,
  namesOfPlaces,
} from '#app/features/people/exports.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { AppError } from '#app/platform/errors.ts';
import { listEditionActs, type EditionAct } from './edition-history.server.ts';
import { editionView, type EditionView } from './edition-view.ts';
import { countNewcomers } from './enrol-by-rule.server.ts';
import { findEdition } from './find-edition.server.ts';
import { loadItemDueDates, type ItemDueDates } from './item-due-dates.server.ts';
import type { ApplicationParams } from './params.ts';
import { mayKeepEditions } from './policy.ts';
import { countApplications, listApplications, type ApplicationRow } from './queries.server.ts';
import { isRuleDue, mayDraw } from './rules.ts';
import type { ApplicationState, Edition } from './seats.server.ts';

/** All that a coordinator sees of an edition. The seed of a lottery is not among it before the draw. */
export interface EditionPage {
  edition: EditionView;
  ways: Pick<Edition, 'selfEntry' | 'byRule' | 'nominations' | 'entryCode'>;
  pace: Pick<Edition, 'paceWeeks' | 'paceFrom'>;
  approval: Edition['approval'];
  allocation: Edition['allocation'];
  audience: { words: string; people: number };
  /** How many its rule would enrol now; null where it enrols nobody. */
  newcomers: number | null;
  /** Whether its rule may be run now. */
  isRuleDue: boolean;
  lottery: { commitment: string; drawnAt: string | null; mayDraw: boolean } | null;
  due: ItemDueDates;
  counts: Partial<Record<ApplicationState, number>>;
  applications: ApplicationRow[];
  next: number | null;
  acts: EditionAct[];
  copiedFrom: string | null;
}

/** An edition for who keeps it, with a page of its applications; words are in `locale`. */
export async function loadEditionPage(
  ctx: Context,
  input: ApplicationParams & { editionId: string; locale: Locale },
): Promise<EditionPage> {
  if (!mayKeepEditions(ctx.actor)) throw new AppError('forbidden');
  const found = await findEdition(ctx, input.editionId);
  if (!found) throw new AppError('not-found');
  const { edition } = found;
  const rule = audienceSchema.parse(edition.audience);
  const names = await namesOfPlaces(ctx, [rule]);
  const { rows, next } = await listApplications(ctx, input);
  const { selfEntry, byRule, nominations, entryCode, approval, allocation, copiedFrom } = edition;
  return {
    edition: editionView(edition, found.course, ctx.now),
    ways: { selfEntry, byRule, nominations, entryCode },
    pace: { paceWeeks: edition.paceWeeks, paceFrom: edition.paceFrom },
    ...{ approval, allocation, copiedFrom },
    audience: {
      words: audienceWords(rule, names, input.locale),
      people: await countAudience(ctx, rule),
    },
    newcomers: byRule && !edition.archivedAt ? await countNewcomers(ctx, edition) : null,
    isRuleDue: isRuleDue(edition, ctx.now),
    due: await loadItemDueDates(ctx, { editionId: edition.id, courseSlug: found.course.slug }),
    lottery: lotteryOf(edition, ctx.now),
    counts: await countApplications(ctx, edition.id),
    ...{ applications: rows, next },
    acts: await listEditionActs(ctx, edition.id),
  };
}

function lotteryOf(edition: Edition, now: Date): EditionPage['lottery'] {
  const { allocation, lotteryCommitment, lotteryDrawnAt } = edition;
  if (allocation !== 'lottery') return null;
  return {
    commitment: lotteryCommitment ?? '',
    drawnAt: lotteryDrawnAt?.toISOString() ?? null,
    mayDraw: mayDraw(edition, now),
  };
}
