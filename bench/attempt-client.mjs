/**
 * Takes whole attempts, several users at a time, each with all its requests one after another and
 * without think time. A process of its own, as load-client.mjs.
 *
 * @typedef {object} AttemptJob
 * @property {number} port
 * @property {string} path of the quiz
 * @property {number} users attempts at a time
 * @property {string[]} cookies of the learners; begun again at the end
 * @property {number} from where in the list to begin
 * @property {number} [seconds] how long to begin new attempts
 * @property {number} [count] or how many to take
 *
 * @typedef {object} AttemptOutcome
 * @property {number} sent
 * @property {number} seconds
 * @property {number[]} ms of each attempt
 * @property {Record<string, number[]>} steps milliseconds of each step
 * @property {number} cpuMs of this process
 */
import { setTimeout as pause } from 'node:timers/promises';
import { answersTo, attemptRequests, expectStatus, readForm } from './attempt-requests.mjs';
import { APART_MS, openConnection } from './connection.mjs';

process.once('message', async (job) => {
  process.send?.(await run(/** @type {AttemptJob} */ (job)), () => process.disconnect());
});

/** @param {AttemptJob} job */
async function run(job) {
  const { port, users, cookies, from, seconds = Infinity, count = Infinity } = job;
  /** @type {AttemptOutcome} */
  const outcome = { sent: 0, seconds: 0, ms: [], steps: {}, cpuMs: 0 };
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  const user = async (n) => {
    await pause(n * APART_MS);
    const connection = openConnection(port);
    while (outcome.sent < count && performance.now() < until) {
      const turn = from + outcome.sent;
      outcome.sent += 1;
      const cookie = cookies[turn % cookies.length];
      const own = attemptRequests({ host: `localhost:${port}`, cookie, path: job.path });
      await take({ connection, own, turn, outcome });
    }
    connection.end();
  };
  await Promise.all(Array.from({ length: users }, (_, n) => user(n)));
  outcome.seconds = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  outcome.cpuMs = (used.user + used.system) / 1000;
  return outcome;
}

/** One attempt: started, read, one answer saved, all but one saved, the last given and all submitted, read. */
async function take({ connection, own, turn, outcome }) {
  let all = 0;
  const step = async (name, request, status) => {
    const answer = expectStatus(await connection.ask(request), status, name);
    (outcome.steps[name] ??= []).push(answer.ms);
    all += answer.ms;
    return answer;
  };
  await step('start', own.start(), 303);
  const form = readForm((await step('page', own.page(), 200)).text);
  const answers = answersTo(form, turn);
  await step('autosave', own.answer(form, answers[0], 1), 201);
  await step('save all', own.submit(form, answers.slice(0, -1)), 200);
  const { location } = await step('submission', own.submit(form, answers), 303);
  await step('result', own.get(location), 200);
  outcome.ms.push(all);
}
