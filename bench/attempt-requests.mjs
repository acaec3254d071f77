/**
 * The requests of one attempt, as a browser without scripts sends them, and those of a page that saves
 * each answer as it is given.
 *
 * @typedef {object} Form what the page of an open attempt asks
 * @property {string} attemptId
 * @property {string} submissionKey
 * @property {Map<string, string[]>} options what may be chosen, by question
 */
import { randomUUID } from 'node:crypto';

const QUESTION = 'q:';

/**
 * The requests of one learner at one quiz.
 * @param {{ host: string, cookie: string, path: string }} of `path` is the quiz's own address
 */
export function attemptRequests({ host, cookie, path }) {
  const heads = [`Host: ${host}`, `Cookie: ${cookie}`, 'Accept: text/html'];
  const get = (to) => `${[`GET ${to} HTTP/1.1`, ...heads].join('\r\n')}\r\n\r\n`;
  const post = (to, type, body) => {
    const sent = [`Origin: http://${host}`, `Content-Type: ${type}`];
    const length = `Content-Length: ${Buffer.byteLength(body)}`;
    return `${[`POST ${to} HTTP/1.1`, ...heads, ...sent, length].join('\r\n')}\r\n\r\n${body}`;
  };
  const form = (to, fields) =>
    post(to, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString());
  return {
    get,
    start: () => form(`${path}/attempt`, []),
    page: () => get(`${path}/attempt`),
    /** The first, or another, answer to a question. */
    answer: ({ attemptId }, [questionId, option], sequence) => {
      const body = { questionId, sequence, clientId: randomUUID(), answer: { option } };
      const to = `/api/attempts/${attemptId}/answers`;
      return post(to, 'application/json', JSON.stringify(body));
    },
    /** Sends the page's form with these answers; with questions open it comes back to ask about them. */
    submit: ({ attemptId, submissionKey }, answers) =>
      form(`${path}/result`, [
        ['attempt', attemptId],
        ['submissionKey', submissionKey],
        ['ifUnanswered', 'ask'],
        ...answers.map(([questionId, option]) => [`${QUESTION}${questionId}`, option]),
      ]),
  };
}

/** Reads the form of an attempt's page. @param {string} html @returns {Form} */
export function readForm(html) {
  const fields = new Map();
  /** @type {Map<string, string[]>} */
  const options = new Map();
  for (const [input] of html.matchAll(/<input\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1] ?? '';
    const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '';
    if (!name.startsWith(QUESTION)) fields.set(name, value);
    else {
      const id = name.slice(QUESTION.length);
      options.set(id, [...(options.get(id) ?? []), value]);
    }
  }
  const attemptId = fields.get('attempt');
  const submissionKey = fields.get('submissionKey');
  if (!attemptId || !submissionKey) throw new Error('this is not the page of an attempt');
  return { attemptId, submissionKey, options };
}

/** An answer to each question, another one each time. */
export function answersTo({ options }, turn) {
  return [...options].map(([id, values], n) => [id, values[(n + turn) % values.length]]);
}

/** Fails unless an answer has the status that is meant. @param {string} step */
export function expectStatus(answer, status, step) {
  if (answer.status === status) return answer;
  const said = answer.location || answer.text.slice(0, 200);
  throw new Error(`${step}: answered ${answer.status} (${said})`);
}
