import { asc, inArray } from 'drizzle-orm';
import { applicationChanges } from '#db/schema/index.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import { loadEditionNames, type EditionName } from './edition-names.server.ts';
import { levelWords } from './level-words.server.ts';
import type { Application } from './seats.server.ts';
import { isEnded } from './states.ts';

/** A step of an own application, in the reader's language. */
export interface OwnStep {
  at: string;
  text: string;
  reason: string | null;
  /** Of a step to another level: where that led. */
  moved: string | null;
}

/** An own application as its course's page shows it, in the reader's language. */
export interface OwnApplication {
  id: string;
  /** Its state, with the place in the waiting list. */
  text: string;
  isEnded: boolean;
  mayWithdraw: boolean;
  steps: OwnStep[];
}

/** An own application with its steps. */
export function ownApplication(
  own: Application & { waitingPlace: number | null; completed: boolean },
  steps: OwnStep[],
  locale: Locale,
): OwnApplication {
  const t = translator(locale);
  const moved = own.state === 'moved' ? steps.at(-1)?.moved : null;
  const state = moved ?? t(`work.editions.application.states.${own.state}`);
  const place = own.waitingPlace;
  const ended = isEnded(own.state);
  return {
    id: own.id,
    text: place === null ? state : t('work.editions.application.place', { place }),
    isEnded: ended,
    mayWithdraw: !ended && !own.completed,
    steps,
  };
}

/** Steps of own applications by application: what happened when, and the reason that was given. */
export async function loadOwnSteps(
  ctx: Pick<Context, 'db'>,
  applicationIds: readonly string[],
  locale: Locale,
): Promise<Map<string, OwnStep[]>> {
  const byApplication = new Map<string, OwnStep[]>();
  if (applicationIds.length === 0) return byApplication;
  const rows = await ctx.db
    .select()
    .from(applicationChanges)
    .where(inArray(applicationChanges.applicationId, [...applicationIds]))
    .orderBy(asc(applicationChanges.id));
  const names = await loadEditionNames(
    ctx,
    rows.map(({ otherEditionId }) => otherEditionId),
  );
  for (const row of rows) {
    const steps = byApplication.get(row.applicationId) ?? [];
    steps.push(ownStep(row, names.get(row.otherEditionId ?? '') ?? null, locale));
    byApplication.set(row.applicationId, steps);
  }
  return byApplication;
}

function ownStep(
  { cause, state, changedAt, reason }: typeof applicationChanges.$inferSelect,
  other: EditionName | null,
  locale: Locale,
): OwnStep {
  const t = translator(locale);
  const level = other && levelWords(state, other, locale);
  const text = t('work.editions.application.stepTo', {
    step: level?.step ?? t(`work.editions.application.causes.${cause}`),
    state: t(`work.editions.application.states.${state}`),
  });
  return { at: changedAt.toISOString(), text, reason, moved: level?.moved ?? null };
}
