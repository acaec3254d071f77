import { sql } from 'drizzle-orm';
import type { Context } from '#app/platform/context.server.ts';
import type { Judgement } from './kinds/kind.ts';

/** An answer that was judged, ready to be stored. */
export interface JudgedAnswer {
  attemptId: string;
  questionId: string;
  sequence: number;
  clientId: string;
  answer: unknown;
  judgement: Judgement;
}

/**
 * Stores an answer of the actor's open attempt with its body, all in one statement, which is its own
 * transaction. It waits for a submission that runs, and then stores nothing.
 * @returns false when the attempt is not open to the actor, or the sequence is taken
 */
export async function storeAnswer(ctx: Context, input: JudgedAnswer): Promise<boolean> {
  const { attemptId, questionId, sequence, clientId, answer, judgement } = input;
  const stored = await ctx.db.execute(sql`
    with open as (
      select a.id from attempts a
      join enrolments e on e.id = a.enrolment_id
      where a.id = ${attemptId} and a.submitted_at is null
        and e.person_id = ${ctx.actor.personId} and e.withdrawn_at is null
      for share of a),
    event as (
      insert into answer_events
        (attempt_id, question_id, sequence, client_id, verdict, error_class, received_at)
      select id, ${questionId}, ${sequence}::int, ${clientId}::uuid, ${judgement.verdict},
        ${judgement.errorClass}, ${ctx.now.toISOString()}::timestamptz
      from open
      on conflict do nothing
      returning attempt_id, question_id, sequence)
    insert into answer_bodies (attempt_id, question_id, sequence, answer)
    select attempt_id, question_id, sequence, ${JSON.stringify(answer)}::jsonb from event
    returning sequence`);
  return stored.length > 0;
}
