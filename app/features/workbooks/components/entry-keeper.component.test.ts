import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDraft } from './entry-drafts.ts';
import { EntryKeeper, type EntryState } from './entry-keeper.ts';

const BOOK = { mark: 'somebody', courseSlug: 'c' };
const states: EntryState[] = [];
const sent: { text: string; version: string }[] = [];
let answers: (object | null)[] = [];
let keeper: EntryKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  window.localStorage.clear();
  states.length = 0;
  sent.length = 0;
  answers = [];
  vi.stubGlobal('fetch', (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body) as { text: string; version: string });
    const answer = answers.shift();
    return answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new Error('offline'));
  });
  const entry = { ...BOOK, key: 'b1-strengths', version: '' };
  keeper = new EntryKeeper(entry, (state) => states.push(state));
});
afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

const pause = () => vi.advanceTimersByTimeAsync(5_000);
const draft = () => readDraft(BOOK, 'b1-strengths');

describe('a piece that is being written', () => {
  it('is on the device at once and saved in a pause; then the device forgets it', async () => {
    answers = [{ ok: true, version: 'v1' }];
    keeper.change('I');
    keeper.change('I plan');
    expect(draft()).toEqual({ text: 'I plan', version: '' });
    await pause();
    expect(sent.map(({ text }) => text)).toEqual(['I plan']);
    expect([states.at(-1), draft()]).toEqual([{ kind: 'saved' }, null]);
  });

  it('is kept for its account: the next one on this device does not read it', async () => {
    keeper.change('Mine alone');
    await pause();
    expect(draft()?.text).toBe('Mine alone');
    expect(readDraft({ ...BOOK, mark: 'somebody-else' }, 'b1-strengths')).toBeNull();
    expect(sent.at(-1)).toMatchObject({ mark: 'somebody' });
  });

  it('goes on over the version of the last save', async () => {
    answers = [
      { ok: true, version: 'v1' },
      { ok: true, version: 'v2' },
    ];
    keeper.change('One');
    await pause();
    keeper.change('Two');
    await pause();
    expect(sent.map(({ version }) => version)).toEqual(['', 'v1']);
  });

  it('stays on the device without a connection and goes when there is one', async () => {
    keeper.change('From the valley');
    await pause();
    expect([states.at(-1), draft()?.text]).toEqual([{ kind: 'device' }, 'From the valley']);
    answers = [{ ok: true, version: 'v1' }];
    window.dispatchEvent(new Event('online'));
    await pause();
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('is sent again where something was typed while it was on its way', async () => {
    answers = [
      { ok: true, version: 'v1' },
      { ok: true, version: 'v2' },
    ];
    keeper.change('One');
    keeper.save();
    keeper.change('One and two');
    await pause();
    expect(sent.map(({ text }) => text)).toEqual(['One', 'One and two']);
    expect(draft()).toBeNull();
  });

  it('is kept where it was refused, and saved over another window’s only when that is chosen', async () => {
    const stored = { text: 'Theirs', version: 'v9' };
    answers = [
      { ok: false, reason: 'changed', stored },
      { ok: true, version: 'v10' },
    ];
    keeper.change('Mine');
    await pause();
    expect(states.at(-1)).toEqual({ kind: 'refused', refusal: { reason: 'changed', stored } });
    expect(draft()?.text).toBe('Mine');
    keeper.moveTo(stored.version);
    await pause();
    expect(sent.at(-1)).toMatchObject({ text: 'Mine', version: 'v9' });
  });

  it('goes on over what this window itself had saved, where the answer was lost', async () => {
    answers = [
      null,
      { ok: false, reason: 'changed', stored: { text: 'One', version: 'v1' } },
      { ok: true, version: 'v2' },
    ];
    keeper.change('One');
    await pause();
    keeper.change('One and two');
    await pause();
    expect(sent.map(({ version }) => version)).toEqual(['', '', 'v1']);
    expect(states.map(({ kind }) => kind)).not.toContain('refused');
    expect([states.at(-1), draft()]).toEqual([{ kind: 'saved' }, null]);
  });

  it('gives way to what another window saved when that is chosen: nothing is sent', async () => {
    keeper.change('Mine');
    keeper.take({ text: 'Theirs', version: 'v9' });
    await pause();
    expect([sent, draft()]).toEqual([[], null]);
  });
});
