import { z } from 'zod';
import { isStorable } from '#app/platform/storable-text.ts';
import { APPLICATION_STATES, EDITION_STATES } from './states.ts';

/** What a list is asked for comes from an address: what cannot be is left out, never refused. */
const asked = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const editionParams = z.object({
  year: asked(z.coerce.number().int().min(1987).max(2200)),
  course: asked(z.string().min(1).max(100)),
  state: asked(z.enum(EDITION_STATES)),
});
export type EditionParams = z.infer<typeof editionParams>;

const applicationParams = z.object({
  state: asked(z.enum(APPLICATION_STATES)),
  after: asked(z.coerce.number().int().min(1)),
});
export type ApplicationParams = z.infer<typeof applicationParams>;

const count = asked(z.coerce.number().int().min(0));
const outcome = z.object({
  done: asked(z.enum(['saved', 'published', 'archived', 'drawn', 'ran'])),
  refused: asked(
    z.enum([
      ...(['archived', 'no-lottery', 'not-live'] as const),
      ...(['still-open', 'drawn-already', 'approvals-open'] as const),
    ]),
  ),
  enrolled: count,
  waiting: count,
});
/** What became of an act on an edition, as the address that it leads to says. */
export type Outcome = z.infer<typeof outcome>;

const searchOf = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

/** What the list of editions is asked for. */
export function readEditionParams(request: Request): EditionParams {
  return editionParams.parse(searchOf(request));
}

/** What the applications of an edition are asked for. */
export function readApplicationParams(request: Request): ApplicationParams {
  return applicationParams.parse(searchOf(request));
}

/** What has just become of an act on an edition. */
export function readOutcome(request: Request): Outcome {
  return outcome.parse(searchOf(request));
}

const decided = asked(z.enum(['approved', 'declined', 'removed', 'moved', 'asked']));

/** What has just become of an application. */
export function readDecided(request: Request) {
  return decided.parse(searchOf(request).done) ?? null;
}

/** Which applications were selected to decide on. */
export function readSelected(request: Request): string[] {
  return new URL(request.url).searchParams.getAll('application').slice(0, 100);
}

const decisions = z.object({ decided: count, left: count });

/** What has just become of those that were selected: how many are decided, how many editions were left. */
export function readDecisions(request: Request): { decided: number; left: number } {
  const { decided: number = 0, left = 0 } = decisions.parse(searchOf(request));
  return { decided: number, left };
}

const nominees = z.object({
  q: asked(z.string().trim().max(100).refine(isStorable)),
  all: asked(z.literal('on')),
});

/** Whom a search for people to nominate is for. */
export function readNomineeParams(request: Request): { q: string; everyone: boolean } {
  const { q, all } = nominees.parse(searchOf(request));
  return { q: q ?? '', everyone: all === 'on' };
}

const nominated = z.object({
  enrolled: count,
  waiting: count,
  others: count,
  repeated: count,
  refused: asked(z.enum(['closed', 'no-nominations', 'nobody'])),
});

export type Nominated = z.infer<typeof nominated>;

/** What has just become of a nomination. */
export function readNominated(request: Request): Nominated {
  return nominated.parse(searchOf(request));
}
