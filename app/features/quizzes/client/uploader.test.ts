import { describe, expect, it } from 'vitest';
import type { KeptRecording } from './kept-recordings.ts';
import type { UploadOutcome } from './send-upload.ts';
import { Uploader, type UploadState } from './uploader.ts';

const recording = (id: string, size = 10): KeptRecording => ({
  ...{ id, blob: new Blob([new Uint8Array(size)]), mediaType: 'audio/webm', seconds: 3, name: '' },
});

/** An uploader whose line does as it is told. */
function onLine(outcomes: UploadOutcome[], { isKept = true } = {}) {
  const seen = {
    states: [] as UploadState[],
    sent: [] as string[],
    waiting: [] as boolean[],
    dropped: 0,
  };
  const uploader = new Uploader({
    keep: () => Promise.resolve(isKept),
    drop: () => Promise.resolve(void (seen.dropped += 1)),
    send: (each, onProgress) => {
      onProgress(each.blob.size / 2);
      return Promise.resolve(outcomes.shift() ?? 'sent');
    },
    onWaiting: (isWaiting) => seen.waiting.push(isWaiting),
    onState: (state) => seen.states.push(state),
    onSent: (recordings) => seen.sent.push(...recordings.map(({ id }) => id)),
  });
  return { uploader, seen };
}

describe('a recording', () => {
  it('is kept, sent, told as sent, and then no longer kept', async () => {
    const { uploader, seen } = onLine([]);
    await uploader.take([recording('a')]);
    await uploader.send();
    expect(seen.states[0]).toEqual({ at: 'device', isKept: true });
    expect(seen.states).toContainEqual({ at: 'sending', percent: 50 });
    expect(seen.states.at(-1)).toEqual({ at: 'sent' });
    expect(seen).toMatchObject({ sent: ['a'], dropped: 1 });
    expect(seen.waiting).toEqual([true, false]);
  });

  it('waits without a line and goes when it is back', async () => {
    const { uploader, seen } = onLine(['offline', 'offline']);
    await uploader.take([recording('a')]);
    expect(await uploader.send()).toBe(false);
    expect(await uploader.send()).toBe(false);
    expect(seen).toMatchObject({ sent: [], dropped: 0, waiting: [true] });
    expect(await uploader.send()).toBe(true);
    expect(seen.sent).toEqual(['a']);
  });

  it('that was recorded anew takes the place of what was on its way', async () => {
    const { uploader, seen } = onLine(['offline']);
    await uploader.take([recording('a')]);
    await uploader.take([recording('b')]);
    await uploader.send();
    expect(seen.sent.at(-1)).toBe('b');
    expect(seen.sent).not.toContain('a');
  });

  it('that is refused holds nothing up', async () => {
    const { uploader, seen } = onLine(['refused']);
    await uploader.take([recording('a')]);
    expect(await uploader.send()).toBe(true);
    expect(seen.states).toContainEqual({ at: 'refused' });
    expect(seen.waiting.at(-1)).toBe(false);
  });

  it('that the device cannot keep is told so', async () => {
    const { uploader, seen } = onLine(['offline'], { isKept: false });
    await uploader.take([recording('a')]);
    await uploader.send();
    expect(seen.states.filter(({ at }) => at === 'device')).not.toContainEqual({
      ...{ at: 'device', isKept: true },
    });
  });

  it('of several files is told by how much of all has gone', async () => {
    const { uploader, seen } = onLine([]);
    await uploader.take([recording('a', 30), recording('b', 10)]);
    await uploader.send();
    const percents = seen.states.flatMap((state) => (state.at === 'sending' ? state.percent : []));
    expect(percents.slice(0, 2)).toEqual([37, 87]);
  });
});
