import { asc, inArray } from 'drizzle-orm';
import { applicationChanges } from '#db/schema/index.ts';
import { translator } from '#app/i18n/translator.server.ts';
import type { Locale } from '#app/i18n/types.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Application } from './seats.server.ts';
import { isEnded } from './states.ts';

/** A step of an own application, in the reader's language. */
export interface OwnStep {
  at: string;
  text: string;
  reason: string | null;
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
  const state = t(`work.editions.application.states.${own.state}`);
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
  const t = translator(locale);
  for (const { applicationId, cause, state, changedAt, reason } of rows) {
    const steps = byApplication.get(applicationId) ?? [];
    const text = t('work.editions.application.stepTo', {
      step: t(`work.editions.application.causes.${cause}`),
      state: t(`work.editions.application.states.${state}`),
    });
    steps.push({ at: changedAt.toISOString(), text, reason });
    byApplication.set(applicationId, steps);
  }
  return byApplication;
}
