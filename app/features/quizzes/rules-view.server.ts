import type { Quiz } from '#app/features/banks/exports.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadOwnRules } from './own-rules.server.ts';
import { listAttempts } from './queries.server.ts';
import { holdsNobody, rulesViewOf } from './rules-view.ts';
import type { RulesView } from './start-view.ts';

interface Asking {
  quiz: Quiz;
  enrolmentId: string;
  itemSlug: string;
}

/** The rules of a quiz for a learner now; null where it is free to take. */
export async function rulesView(ctx: Context, asking: Asking): Promise<RulesView | null> {
  const { definition } = asking.quiz;
  if (holdsNobody(definition)) return null;
  const own = await loadOwnRules(ctx, asking, definition.rules);
  const { open, made } = await listAttempts(ctx, asking);
  return rulesViewOf(definition, own, { open, made, now: ctx.now });
}
