import { and, eq, isNull } from 'drizzle-orm';
import { fairCompanies, organisations } from '#db/schema/index.ts';
import { writeAudit } from '#app/features/audit/exports.server.ts';
import { shownTo } from '#app/features/candidates/exports.ts';
import { bookableSlots, slotsOf } from '#app/features/fairs/exports.ts';
import type { FairView } from '#app/features/fairs/exports.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { answered, countFree } from './masks.ts';
import { NAME_TEXT } from './name-consent.ts';
import { setName } from './name-consent.server.ts';
import { findOwnFair, holdOwnCard, type OwnCard } from './own-card.server.ts';
import type { TypedChoices } from './read-choices.ts';
import { loadStored, store, type StoredChoices } from './stored-choices.server.ts';

export type ChoicesRefusal =
  | 'closed'
  | 'not-published'
  | 'conflict'
  | 'no-slot'
  | 'cap'
  | 'no-company'
  | 'not-open'
  | 'question'
  | 'old-text';

export type SaveChoices = { ok: true } | { ok: false; reason: ChoicesRefusal };

const QUESTION = 500;

/**
 * Saves whom the actor wishes to meet at a fair, when they are free, and whether their name opens. Until the
 * fair's choices close; what another device saved meanwhile is not overwritten.
 * @throws not-found for a fair that is not open
 */
export async function saveChoices(
  ctx: Context,
  { slug, typed, locale }: { slug: string; typed: TypedChoices; locale: 'en' | 'ja' },
): Promise<SaveChoices> {
  const fair = await findOwnFair(ctx, slug);
  if (ctx.now > fair.choicesUntil) return { ok: false, reason: 'closed' };
  return ctx.db.transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const card = await holdOwnCard(inside, fair.id);
    if (!card) return { ok: false, reason: 'not-published' };
    const former = await loadStored(inside, card.id);
    const next = nextOf(fair, { typed, former });
    const reason =
      ((former?.version ?? 0) === typed.version ? null : 'conflict') ??
      faultOf(fair, typed, next) ??
      (await faultOfCompanies(inside, { fair, card, former, typed }));
    if (reason) return { ok: false, reason };
    await store(inside, card.id, next);
    await writeAudit(inside, {
      ...({ action: 'choices-saved', objectKind: 'fair-card', objectId: card.id } as const),
      body: { fairId: fair.id, companies: typed.wishes.length },
    });
    const { opensName: opens, textVersion } = typed;
    await setName(inside, card, { fairId: fair.id, opens, textVersion, locale });
    return { ok: true };
  });
}

/** Who had cancelled takes part again by saving. */
function nextOf(
  fair: FairView,
  { typed, former }: { typed: TypedChoices; former: StoredChoices | null },
): StoredChoices {
  const asked = bookableSlots(fair.mode, slotsOf(fair));
  const { cap, fillByScore, version, wishes } = typed;
  return {
    ...{ fillByScore, version, wishes, cancelledAt: null, cap: cap === fair.cap ? null : cap },
    free: answered(former?.free ?? '', { asked, ticked: new Set(typed.slots) }),
  };
}

/** What is wrong with what was typed, whatever is stored. */
function faultOf(
  fair: FairView,
  { opensName, textVersion, wishes, cap }: TypedChoices,
  { free }: StoredChoices,
): ChoicesRefusal | null {
  if (countFree(free) === 0) return 'no-slot';
  if (cap !== null && (cap < 1 || cap > fair.cap)) return 'cap';
  if (wishes.some(({ question }) => question.length > QUESTION)) return 'question';
  return opensName && textVersion !== NAME_TEXT ? 'old-text' : null;
}

interface Asked {
  fair: FairView;
  card: OwnCard;
  former: StoredChoices | null;
  typed: TypedChoices;
}

/** Whoever was on the list may stay there, also when nothing is published to them any more: it does not count. */
async function faultOfCompanies(
  ctx: Context,
  { fair, card, former, typed }: Asked,
): Promise<ChoicesRefusal | null> {
  const ids = typed.wishes.map(({ companyId }) => companyId);
  const added = ids.filter((id) => !former?.wishes.some(({ companyId }) => companyId === id));
  if (new Set(ids).size < ids.length) return 'no-company';
  if (added.length === 0) return null;
  const coming = await comingTo(ctx, fair.id);
  if (added.some((id) => !coming.has(id))) return 'no-company';
  return added.some((id) => shownTo(card.publication, id) === null) ? 'not-open' : null;
}

/** The companies that come to a fair. */
export async function comingTo({ db }: Pick<Context, 'db'>, fairId: string): Promise<Set<string>> {
  const f = fairCompanies;
  const rows = await db
    .select({ id: f.companyId })
    .from(f)
    .innerJoin(organisations, eq(organisations.id, f.companyId))
    .where(and(eq(f.fairId, fairId), isNull(f.cancelledAt), isNull(organisations.closedOn)));
  return new Set(rows.map(({ id }) => id));
}
