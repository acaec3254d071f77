import { notices } from '#db/schema/index.ts';
import type { Actor } from '#app/platform/auth/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { uuidv7 } from '#app/platform/ids.ts';
import { enqueueAll } from '#app/platform/outbox.server.ts';
import { fits } from './template.ts';
import { TEMPLATES, type Said } from './templates/index.ts';

type NoticeOf = Said & {
  /** Of the event: the same person hears of it once, whatever is repeated. */
  dedupeKey: string;
  /** The page of ours to which it leads; without one it is read where it is listed. */
  link?: string;
};

/** Tells a person something: call it inside the transaction of what it is about. */
export async function notify(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  { personId, ...notice }: NoticeOf & { personId: string },
): Promise<void> {
  await notifyAll(ctx, { ...notice, personIds: [personId] });
}

/**
 * Tells many people the same. Each gets a notice on their page and the job of a mail, which is sent as
 * they wish it; who was told of the event before is passed over.
 */
export async function notifyAll(
  ctx: Pick<Context<Actor | null>, 'db' | 'now'>,
  input: NoticeOf & { personIds: readonly string[] },
): Promise<void> {
  const { personIds, template, params, dedupeKey, link = null } = input;
  const { kind, ...shape } = TEMPLATES[template];
  if (!fits({ kind, ...shape }, params)) throw new Error(`params that ${template} does not take`);
  if (personIds.length === 0) return;
  const told = { kind, template, params, link, dedupeKey, createdAt: ctx.now };
  const rows = personIds.map((personId) => ({ id: uuidv7(), personId, ...told }));
  const kept = await ctx.db
    .insert(notices)
    .values(rows)
    .onConflictDoNothing({ target: [notices.personId, notices.dedupeKey] })
    .returning({ id: notices.id });
  await enqueueAll(
    ctx,
    kept.map(({ id }) => ({
      kind: 'notice-mail',
      payload: { noticeId: id },
      dedupeKey: `notice-mail:${id}`,
    })),
  );
}
