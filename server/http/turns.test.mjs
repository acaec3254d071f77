import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { takingTurns } from './turns.mjs';

let take;
let order;
beforeEach(() => {
  take = takingTurns({ atOnce: 2, mostWaiting: 2 });
  order = [];
});

/** A request by its name; `close` is the end of its response. */
function request(name, who = 'somebody') {
  const res = new EventEmitter();
  const turn = take(who, /** @type {any} */ (res)).then((isMine) => {
    order.push(isMine ? name : `not ${name}`);
  });
  return { turn, close: () => res.emit('close') };
}

const settle = () => new Promise((done) => setImmediate(done));

test('what is more than may be worked on waits, in its order', async () => {
  const [first, second] = ['first', 'second', 'third', 'fourth'].map((name) => request(name));
  await settle();
  expect(order).toEqual(['first', 'second']);
  second?.close();
  await settle();
  expect(order).toEqual(['first', 'second', 'third']);
  first?.close();
  await settle();
  expect(order).toEqual(['first', 'second', 'third', 'fourth']);
});

test('nobody waits for another', async () => {
  for (const who of ['a', 'b', 'c']) for (const turn of [1, 2]) request(`${who}${turn}`, who);
  await settle();
  expect(order).toHaveLength(6);
});

test('too many are turned away at once', async () => {
  for (const name of ['1', '2', '3', '4', '5']) request(name);
  await settle();
  expect(order).toEqual(['1', '2', 'not 5']);
});

test('a reader who leaves while waiting gives up the place, and keeps nobody waiting', async () => {
  const all = ['1', '2', '3', '4'].map((name) => request(name));
  await settle();
  all[2]?.close();
  all[0]?.close();
  await settle();
  expect(order).toEqual(['1', '2', 'not 3', '4']);
});

test('a reader who leaves just when called keeps nobody waiting either', async () => {
  const all = ['1', '2', '3', '4'].map((name) => request(name));
  await settle();
  all[0]?.close();
  all[2]?.close();
  await settle();
  expect(order).toContain('4');
});

test('after the last has ended all may be worked on again', async () => {
  const all = ['1', '2', '3', '4'].map((name) => request(name));
  await settle();
  for (const { close } of all) close();
  await settle();
  order = [];
  for (const name of ['5', '6', '7']) request(name);
  await settle();
  expect(order).toEqual(['5', '6']);
});
