import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts, keepDraft, readDrafts, settleDraft } from './drafts.ts';

function onDevice(kept: Map<string, string>) {
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
}

describe('drafts', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are there again after a reload, and belong to one attempt', () => {
    onDevice(new Map());
    keepDraft('a1', 'q1', { text: 'はな' });
    keepDraft('a1', 'q2', { option: 'x' });
    expect(readDrafts('a1')).toEqual({ q1: { text: 'はな' }, q2: { option: 'x' } });
    expect(readDrafts('a2')).toEqual({});
  });

  it('go when the server has the very answer, and stay when it was changed since', () => {
    onDevice(new Map());
    keepDraft('a1', 'q1', { text: 'はな' });
    settleDraft('a1', 'q1', { text: 'はた' });
    expect(readDrafts('a1')).toEqual({ q1: { text: 'はな' } });
    settleDraft('a1', 'q1', { text: 'はな' });
    expect(readDrafts('a1')).toEqual({});
  });

  it('leave nothing on the device once the attempt is submitted', () => {
    const kept = new Map<string, string>();
    onDevice(kept);
    keepDraft('a1', 'q1', { text: 'はな' });
    forgetDrafts('a1');
    expect(kept.size).toBe(0);
  });

  it.each(['{', 'null', '7', '"text"'])('are empty where something else stands: %s', (text) => {
    onDevice(new Map([['kakehashi.drafts.a1', text]]));
    expect(readDrafts('a1')).toEqual({});
  });

  it('break nothing where the browser forbids its store', () => {
    vi.stubGlobal('window', {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    keepDraft('a1', 'q1', { text: 'はな' });
    expect(readDrafts('a1')).toEqual({});
  });
});
