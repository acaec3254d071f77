import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { takingTurns } from './turns.mjs';

let inTurn;
let order;
beforeEach(() => {
  inTurn = takingTurns({ atOnce: 2, mostWaiting: 2 });
  order = [];
});

/** A request by its name; `end` settles its work, `leave` is its reader going away. */
function request(name, who = 'somebody') {
  const res = new EventEmitter();
  let end;
  let fail;
  const work = () => {
    order.push(name);
    return new Promise((resolve, reject) => {
      end = () => resolve(`answer to ${name}`);
      fail = () => reject(new Error(name));
    });
  };
  const answer = inTurn(who, /** @type {any} */ (res), work);
  answer.catch(() => undefined);
  return { answer, end: () => end(), fail: () => fail(), leave: () => res.emit('close') };
}

const settle = () => new Promise((done) => setImmediate(done));

test('what is more than may be worked on waits, in its order', async () => {
  const [first, second] = ['first', 'second', 'third', 'fourth'].map((name) => request(name));
  await settle();
  expect(order).toEqual(['first', 'second']);
  second.end();
  await settle();
  expect(order).toEqual(['first', 'second', 'third']);
  first.end();
  await settle();
  expect(order).toEqual(['first', 'second', 'third', 'fourth']);
  expect(await first.answer).toBe('answer to first');
});

test('nobody waits for another', async () => {
  for (const who of ['a', 'b', 'c']) for (const turn of [1, 2]) request(`${who}${turn}`, who);
  await settle();
  expect(order).toHaveLength(6);
});

test('too many are turned away at once', async () => {
  const [, , , , fifth] = ['1', '2', '3', '4', '5'].map((name) => request(name));
  expect(await fifth.answer).toBeUndefined();
  expect(order).toEqual(['1', '2']);
});

test('a work that fails ends its turn, and its error is told', async () => {
  const [first] = ['1', '2', '3'].map((name) => request(name));
  await settle();
  first.fail();
  await expect(first.answer).rejects.toThrow('1');
  await settle();
  expect(order).toEqual(['1', '2', '3']);
});

test('a reader who leaves while waiting gives up the place, and keeps nobody waiting', async () => {
  const all = ['1', '2', '3', '4'].map((name) => request(name));
  await settle();
  all[2].leave();
  expect(await all[2].answer).toBeUndefined();
  all[0].end();
  await settle();
  expect(order).toEqual(['1', '2', '4']);
});

test('a reader who leaves while worked for keeps the turn until the work ends', async () => {
  const all = ['1', '2', '3'].map((name) => request(name));
  await settle();
  all[0].leave();
  await settle();
  expect(order).toEqual(['1', '2']);
  all[0].end();
  await settle();
  expect(order).toEqual(['1', '2', '3']);
});

test('after the last has ended all may be worked on again', async () => {
  const all = ['1', '2', '3', '4'].map((name) => request(name));
  for (const { end } of all) {
    await settle();
    end();
  }
  await settle();
  order = [];
  for (const name of ['5', '6', '7']) request(name);
  await settle();
  expect(order).toEqual(['5', '6']);
});
