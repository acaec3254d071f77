import { randomUUID } from 'node:crypto';
import type { Asked } from '#app/features/quizzes/check-up.ts';
import type { Database } from '#db/client.ts';
import { rightField, type Account } from './learners.ts';
import { askOrLater, Later, type Answered } from './requests.ts';

export const LESSONS = ['k1-vowels', 's1-greetings'];
export const KANA_LESSON = 'k1-vowels';
export const MODULE = 'module-1-check-up';
export const KANA_CHECK = 'kana-check';

/** What a learner means to do; drawn by chance before it begins. */
export interface Plan {
  /** Check-ups in their order, each with all answers right or none. */
  steps: { item: string; right: boolean }[];
  /** Forms are sent twice at once. */
  hasty: boolean;
  /** How many corrections of the name are sent at once after the certificate. */
  corrections: number;
  /** A coordinator revokes what is valid meanwhile. */
  revoked: boolean;
  /** Tries the module's check-up again afterwards. */
  again: boolean;
}

/** Draws a way through the small course: most end it, some stop, fail, fail first or take the kana check. */
export function drawPlan(random: () => number): Plan {
  const chance = (share: number) => random() < share;
  const steps = LESSONS.map((lesson) => ({ item: `${lesson}-check-up`, right: chance(0.7) }));
  if (chance(0.5)) steps.reverse();
  if (chance(0.3)) {
    if (chance(0.5))
      steps.splice(
        steps.findIndex(({ item }) => item.startsWith(KANA_LESSON)),
        1,
      );
    steps.unshift({ item: KANA_CHECK, right: chance(0.6) });
  }
  if (chance(0.1)) steps.pop();
  if (chance(0.25)) steps.push({ item: MODULE, right: false });
  if (chance(0.9)) steps.push({ item: MODULE, right: true });
  if (chance(0.1)) steps.push({ item: MODULE, right: false });
  return {
    steps,
    hasty: chance(0.3),
    corrections: chance(0.3) ? 1 + Math.floor(random() * 3) : 0,
    revoked: chance(0.1),
    again: chance(0.1),
  };
}

export interface World {
  url: string;
  database: Database;
  slug: string;
  keys: ReadonlyMap<string, Asked['keys']>;
  coordinator: { cookie: string };
}

/** What a learner was told, to be held against the database. */
export interface Told {
  personId: string;
  /** The product said that it had revoked the certificate. */
  revoked: boolean;
  /** Answers that were neither done nor refused for a reason that may be. */
  surprises: string[];
}

/** Goes one plan's way through the product, by its forms. */
export async function learn(world: World, account: Account, plan: Plan): Promise<Told> {
  const told: Told = { personId: account.personId, revoked: false, surprises: [] };
  const post = poster(world, told);
  const mine = `/learn/${world.slug}`;
  await post(account, { path: `${mine}/enrolment`, form: {} });
  for (const step of plan.steps) await takeCheckUp({ world, account, post, plan }, step);
  const code = await codeOf(world, account);
  if (!code) return told;
  const corrections = Array.from({ length: plan.corrections }, (_, number) => {
    const name = `${account.email} ${'x'.repeat(number + 1)}`.slice(0, 90);
    const form = { name, katakana: '' };
    return post(account, { path: `${mine}/certificate`, form, orElse: [404, 409] });
  });
  const revocation = plan.revoked ? [revoke({ world, post, told }, code)] : [];
  await Promise.all([...corrections, ...revocation]);
  if (plan.again) await takeCheckUp({ world, account, post, plan }, { item: MODULE, right: true });
  return told;
}

interface Form {
  path: string;
  form: Record<string, string>;
  /** What may be answered to it; a redirect may always. */
  orElse?: readonly number[];
}

type Post = (who: { cookie: string }, form: Form) => Promise<Answered>;

const REDIRECTS = [302, 303];

/** Posts until there is an answer; one that was not expected is kept as a surprise. */
function poster({ url }: World, told: Told): Post {
  return async ({ cookie }, { path, form, orElse = [] }) => {
    for (;;) {
      try {
        const answered = await askOrLater({ url, path, cookie, form });
        const { status } = answered;
        if (![...REDIRECTS, ...orElse].includes(status))
          told.surprises.push(`${path}: answered ${status}`);
        return answered;
      } catch (error) {
        if (!(error instanceof Later)) throw error;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
  };
}

interface Doing {
  world: World;
  account: Account;
  post: Post;
  plan: Plan;
}

async function takeCheckUp(doing: Doing, step: { item: string; right: boolean }): Promise<void> {
  const { world, account, post, plan } = doing;
  const path = `/learn/${world.slug}/${step.item}`;
  await post(account, { path: `${path}/attempt`, form: {} });
  const attempt = await openAttemptOf(world, account, step.item);
  if (!attempt) return;
  const keys = world.keys.get(step.item) ?? {};
  const answers = attempt.questionIds.map((id) => [`q:${id}`, rightField(keys, id)]);
  const fields = step.right ? (Object.fromEntries(answers) as Record<string, string>) : {};
  const submit = () => {
    const form = { attempt: attempt.id, submissionKey: randomUUID(), ...fields };
    return post(account, { path: `${path}/result`, form });
  };
  await Promise.all(plan.hasty ? [submit(), submit()] : [submit()]);
}

async function openAttemptOf({ database }: World, { personId }: Account, item: string) {
  const [row] = await database.sql<{ id: string; questionIds: string[] }[]>`
    select t.id, t.question_ids as "questionIds" from attempts t
    join enrolments e on e.id = t.enrolment_id
    where e.person_id = ${personId} and t.item_slug = ${item} and t.submitted_at is null`;
  return row;
}

async function codeOf({ database }: World, { personId }: Account): Promise<string | undefined> {
  const [row] = await database.sql<{ code: string }[]>`
    select code from certificates where person_id = ${personId} and replaced_by is null`;
  return row?.code;
}

async function revoke(
  { world, post, told }: { world: World; post: Post; told: Told },
  code: string,
): Promise<void> {
  const path = `/verify/${code}/revocation`;
  const form = { reason: 'soak' };
  const { status } = await post(world.coordinator, { path, form, orElse: [409] });
  told.revoked = status !== 409;
}
