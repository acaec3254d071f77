import { describe, expect, test } from 'vitest';
import { keepViewing, listKept, settleViewing } from './kept-viewings.ts';
import { actOfKey, speedAfter } from './player-keys.ts';
import { Reporter } from './reporter.ts';
import { sendReport, type Sent } from './send-report.ts';
import { dueQuestion, loopBack, onceMoreFrom, setLoop } from './sentences.ts';

const TOLD = {
  percent: 50,
  complete: false,
  lacks: null,
  enrolment: 'e',
  video: 'v',
  positionMs: 0,
};

function memory() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, storage };
}

const ask = (status: number, body: unknown) => () =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('what was played', () => {
  const token = 'v1.key.nonce.tag.sealed';
  const moment = (at: number, position: number, isMoving = true) => ({
    ...{ at, position, isMoving, rate: 1 },
  });

  function follow(outcomes: Sent[]) {
    const { kept, storage } = memory();
    const sent: unknown[] = [];
    const reporter = new Reporter({
      ...{ token, durationMs: 60_000, storage, onTold: () => undefined, onSent: () => undefined },
      send: (viewing, position) => {
        sent.push([viewing.played, position]);
        return Promise.resolve(outcomes.shift() ?? { kind: 'later' });
      },
    });
    return { kept, storage, sent, reporter };
  }

  test('waits on the device until the server has it', async () => {
    const { kept, storage, sent, reporter } = follow([
      { kind: 'later' },
      { kind: 'taken', told: TOLD },
    ]);
    reporter.note(moment(0, 0));
    reporter.note(moment(1_000, 1_000));
    await reporter.flush();
    expect(listKept(storage, [...kept.keys()])).toEqual([{ token, played: [[0, 1_000]] }]);
    await reporter.flush();
    expect(kept.size).toBe(0);
    expect(sent).toEqual([
      [[[0, 1_000]], 1_000],
      [[[0, 1_000]], 1_000],
    ]);
  });

  test('is let go where the server will never take it', async () => {
    const { kept, reporter } = follow([{ kind: 'never' }]);
    reporter.note(moment(0, 0));
    reporter.note(moment(1_000, 1_000));
    await reporter.flush();
    expect(kept.size).toBe(0);
  });

  test('counts from where it began, though the device was too busy to tell so', async () => {
    const { sent, reporter } = follow([]);
    reporter.note(moment(5_000, 1_100));
    reporter.note(moment(6_000, 2_100, false));
    reporter.note(moment(60_000, 4_100));
    reporter.note(moment(61_000, 5_100, false));
    await reporter.flush();
    expect(sent.at(-1)).toEqual([[[0, 5_100]], 5_100]);
  });

  test('counts nothing that was passed over while the player stood', async () => {
    const { sent, reporter } = follow([]);
    reporter.note(moment(0, 0));
    reporter.note(moment(1_000, 1_000, false));
    reporter.note(moment(60_000, 11_500));
    reporter.note(moment(61_000, 12_500, false));
    await reporter.flush();
    expect(sent.at(-1)).toEqual([
      [
        [0, 1_000],
        [11_500, 12_500],
      ],
      12_500,
    ]);
  });

  test('since a report was sent stays when the report arrives', () => {
    const { kept, storage } = memory();
    keepViewing(storage, { token, played: [[0, 9_000]] });
    settleViewing(storage, { token, played: [[0, 5_000]] });
    expect(kept.size).toBe(1);
  });

  test('counts no jump, and nothing while the player waits', async () => {
    const { sent, reporter } = follow([]);
    reporter.note(moment(0, 0));
    reporter.note(moment(1_000, 30_000));
    reporter.note(moment(2_000, 31_000, false));
    reporter.note(moment(9_000, 34_000, false));
    await reporter.flush();
    expect(sent.at(-1)).toEqual([[[30_000, 31_000]], 34_000]);
  });
});

describe('a report', () => {
  const viewing = { token: 't', played: [] };
  test('is tried again when it did not arrive, or the server is busy', async () => {
    const lost = () => Promise.reject(new Error('offline'));
    expect(await sendReport(viewing, null, lost)).toEqual({ kind: 'later' });
    for (const status of [401, 429, 503]) {
      expect(await sendReport(viewing, null, ask(status, {}))).toEqual({ kind: 'later' });
    }
    const early = ask(409, { reason: 'faster-than-clock' });
    expect(await sendReport(viewing, null, early)).toEqual({ kind: 'later' });
  });

  test('is not tried again where it is refused for good', async () => {
    expect(await sendReport(viewing, null, ask(404, {}))).toEqual({ kind: 'never' });
    expect(await sendReport(viewing, null, ask(409, { reason: 'expired' }))).toEqual({
      kind: 'never',
    });
    expect(await sendReport(viewing, null, ask(200, TOLD))).toEqual({ kind: 'taken', told: TOLD });
  });
});

describe('keys of the player', () => {
  const press = (key: string, parts = {}) => ({
    ...{ key, ctrlKey: false, altKey: false, metaKey: false, ...parts },
  });
  test('move, stop, slow down, and leave alone what is typed or belongs to a control', () => {
    expect(actOfKey(press('K'), { tagName: 'DIV' })).toEqual({ act: 'toggle' });
    expect(actOfKey(press('j'), { tagName: 'BUTTON' })).toEqual({ act: 'move', seconds: -10 });
    expect(actOfKey(press(' '), { tagName: 'BUTTON' })).toBeNull();
    expect(actOfKey(press('k'), { tagName: 'INPUT' })).toBeNull();
    expect(actOfKey(press('c', { ctrlKey: true }), { tagName: 'DIV' })).toBeNull();
  });
  test('act where a box or the place has the focus, but for its own keys', () => {
    const box = { tagName: 'INPUT', type: 'checkbox' };
    const place = { tagName: 'INPUT', type: 'range' };
    expect(actOfKey(press('k'), box)).toEqual({ act: 'toggle' });
    expect(actOfKey(press(' '), box)).toBeNull();
    expect(actOfKey(press('l'), place)).toEqual({ act: 'move', seconds: 10 });
    expect(actOfKey(press('ArrowLeft'), place)).toBeNull();
    expect(actOfKey(press('k'), { tagName: 'INPUT', type: 'search' })).toBeNull();
  });
  test('change the speed in steps, within its bounds', () => {
    expect(speedAfter(1, 1)).toBe(1.25);
    expect(speedAfter(2, 1)).toBe(2);
    expect(speedAfter(0.75, -1)).toBe(0.75);
  });
});

describe('sentences', () => {
  const lines = [
    { fromMs: 500, toMs: 2_000 },
    { fromMs: 2_500, toMs: 4_000 },
  ];
  test('are heard once more from their beginning, also in the silence after them', () => {
    expect(onceMoreFrom(lines, 3_000)).toBe(2_500);
    expect(onceMoreFrom(lines, 2_200)).toBe(500);
    expect(onceMoreFrom(lines, 100)).toBe(0);
  });
  test('are repeated between A and B', () => {
    const a = setLoop(null, 'a', 1_000);
    expect(loopBack(a, 9_000)).toBeNull();
    const b = setLoop(a, 'b', 3_000);
    expect(loopBack(b, 2_999)).toBeNull();
    expect(loopBack(b, 3_000)).toBe(1_000);
    expect(setLoop(a, 'b', 500)).toEqual({ fromMs: 500, toMs: null });
  });
  test('a question comes up when its time is passed, unless it was answered', () => {
    const questions = [{ atMs: 1_000 }, { atMs: 5_000 }];
    const passed = { before: 900, now: 1_100 };
    expect(dueQuestion(questions, passed, () => true)).toEqual({ atMs: 1_000 });
    expect(dueQuestion(questions, passed, () => false)).toBeNull();
    expect(dueQuestion(questions, { before: 1_000, now: 4_000 }, () => true)).toBeNull();
  });
});
