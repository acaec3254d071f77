import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { killWhileSending } from '#tests/kill/kill-while-sending.ts';
import { checkSubmissions, type StoredSubmission, type Submission } from './checks/submissions.ts';
import { part, shortfall, type Invariant, type Outcome, type Run } from './invariant.ts';
import { COURSE, makeLearners, rightField, type Learner } from './learners.ts';
import { crashesIn, withProduct, type Soaked } from './product.ts';
import { askOrLater } from './requests.ts';

const SUBMISSIONS = 10_000;
const KILLS = 50;
const MOST_COPIES = 5;

export const submitOnce: Invariant = {
  id: 'I1',
  name: 'submit exactly once',
  run: (run) => withProduct((soaked) => soak(soaked, run)),
};

async function soak({ product, database }: Soaked, { share, say }: Run): Promise<Outcome> {
  const count = part(SUBMISSIONS, share);
  const kills = part(KILLS, share);
  const learners = await makeLearners(database, count);
  say(`${learners.length} check-ups are open`);
  const forms = learners.map((learner, number) => formOf(learner, number));
  const sent = { copies: 0 };
  const report = await killWhileSending({
    ...{ product, count, senders: 16, kills },
    send: (url, number) => sendCopies(url, { learners, forms, number, sent }),
  });
  const stored = await readSubmissions(database);
  const receipts = [...report.receipts.values()].flat();
  return {
    asked: `${count} submissions sent 1-${MOST_COPIES} times, ${kills} kills`,
    done: `${report.receipts.size} submissions sent ${sent.copies} times, ${report.kills} kills`,
    violations: [
      ...shortfall('kills', report.kills, kills),
      ...shortfall('submissions', report.receipts.size, count),
      ...receipts.filter((receipt) => receipt !== RIGHT),
      ...checkSubmissions(forms, stored),
      ...crashesIn(product.output()),
    ],
  };
}

interface Form extends Submission {
  fields: Record<string, string>;
}

/** Most questions answered rightly, a point each, every fifth left out. */
function formOf(learner: Learner, number: number): Form {
  const { attemptId, questionIds, keys } = learner;
  const key = randomUUID();
  const answered = questionIds.filter((_, index) => (number + index) % 5 !== 0);
  const fields = answered.map((id) => [`q:${id}`, rightField(keys, id)] as const);
  return {
    ...{ attemptId, key, maxScore: questionIds.length },
    score: answered.length,
    fields: { attempt: attemptId, submissionKey: key, ...Object.fromEntries(fields) },
  };
}

const RIGHT = 'shown the result of this very attempt';

/** Sends a form one to five times at once; throws when not one copy was answered. */
async function sendCopies(
  url: string,
  input: { learners: Learner[]; forms: Form[]; number: number; sent: { copies: number } },
): Promise<string[]> {
  const { number, sent } = input;
  const learner = input.learners[number] as Learner;
  const form = (input.forms[number] as Form).fields;
  const path = `/learn/${COURSE}/${learner.itemSlug}/result`;
  const copies = Array.from({ length: 1 + (number % MOST_COPIES) }, async () => {
    sent.copies += 1;
    const { status, location } = await askOrLater({ url, path, cookie: learner.cookie, form });
    const isRight = location === `${path}?attempt=${learner.attemptId}`;
    return isRight ? RIGHT : `attempt ${learner.attemptId}: answered ${status} ${location}`;
  });
  const settled = await Promise.allSettled(copies);
  const answered = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const [failed] = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (answered.length === 0) throw failed;
  return answered;
}

/** Events are counted by themselves: a projection could hide a second one. */
async function readSubmissions({ sql }: Database): Promise<StoredSubmission[]> {
  return sql<StoredSubmission[]>`
    select t.id as "attemptId", t.submission_key as key, t.score::float8 as score,
      t.max_score::float8 as "maxScore",
      (select count(*)::int from learning_events v where v.enrolment_id = t.enrolment_id
        and v.kind = 'attempt-submitted' and v.subject = t.id::text) as events,
      coalesce((select p.submissions from item_progress p where p.enrolment_id = t.enrolment_id
        and p.item_slug = t.item_slug), 0) as counted
    from attempts t
    join enrolments e on e.id = t.enrolment_id
    join accounts a on a.person_id = e.person_id and a.email like 'learner-%'`;
}
