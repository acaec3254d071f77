/**
 * Many people at one quiz at human pace, each on a connection of their own. A process of its own, so that its
 * timers wait for nobody else.
 *
 * @typedef {object} ThousandJob
 * @property {number} port
 * @property {string} path of the quiz
 * @property {string[]} cookies of the people
 * @property {number} startMs within which all begin
 * @property {number} workMs from the last start to the first submission
 * @property {number} submitMs within which all submit
 *
 * @typedef {object} ThousandOutcome
 * @property {number[]} start
 * @property {number[]} page
 * @property {number[]} answer
 * @property {number[]} submission
 * @property {number[]} result
 * @property {string[]} errors what went wrong, of each person with whom something did
 * @property {number} late how much later than meant a request was sent, at most, in milliseconds
 * @property {number} cpuMs of this process
 */
import { setTimeout as pause } from 'node:timers/promises';
import { answersTo, attemptRequests, expectStatus, readForm } from './attempt-requests.mjs';
import { openConnection } from './connection.mjs';
import { paceOf } from './pace.mjs';

process.once('message', async (job) => {
  process.send?.(await run(/** @type {ThousandJob} */ (job)), () => process.disconnect());
});

/** @param {ThousandJob} job */
async function run(job) {
  /** @type {ThousandOutcome} */
  const outcome = {
    ...{ start: [], page: [], answer: [], submission: [], result: [] },
    ...{ errors: [], late: 0, cpuMs: 0 },
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = async (at) => {
    await pause(Math.max(0, began + at - performance.now()));
    outcome.late = Math.max(outcome.late, performance.now() - began - at);
  };
  const person = async (cookie, n) => {
    const own = attemptRequests({ host: `localhost:${job.port}`, cookie, path: job.path });
    await take({ own, turn: n, job, until, outcome }).catch((error) => {
      outcome.errors.push(String(error?.message ?? error));
    });
  };
  await Promise.all(job.cookies.map(person));
  const used = process.cpuUsage(cpu);
  outcome.cpuMs = (used.user + used.system) / 1000;
  return outcome;
}

/** One person: starts, reads, answers each question when its time has come, submits and reads the result. */
async function take({ own, turn, job, until, outcome }) {
  const pace = paceOf(job, Math.random);
  await until(pace.startAt);
  const connection = openConnection(job.port);
  const step = async (name, request, status) => {
    const answer = expectStatus(await connection.ask(request), status, name);
    outcome[name].push(answer.ms);
    return answer;
  };
  await step('start', own.start(), 303);
  const form = readForm((await step('page', own.page(), 200)).text);
  const answers = answersTo(form, turn);
  const times = pace.answersAt(answers.length);
  for (const [n, answer] of answers.entries()) {
    await until(times[n]);
    await step('answer', own.answer(form, answer, 1), 201);
  }
  await until(pace.submitAt);
  const { location } = await step('submission', own.submit(form, answers), 303);
  await step('result', own.get(location), 200);
  connection.end();
}
