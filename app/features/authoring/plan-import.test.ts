import { describe, expect, it } from 'vitest';
import type { QuestionSource } from '#app/features/questions/exports.server.ts';
import { countFates, planItems, statusOf, type ImportItem, type Standing } from './plan-import.ts';
import { renameFiles } from './rename-files.ts';
import { readTag, tagFields, tagsKept } from './tags.ts';

const asks = (prompt: string): QuestionSource => ({ kind: 'true-false', prompt, correct: true });
const item = (parts: Partial<ImportItem>): ImportItem => ({
  ...{ item: 1, line: 1, name: 'a', category: null, tags: [], status: null },
  ...{ source: asks('x'), lost: [], ...parts },
});
const standing = (parts: Partial<Standing>): Standing => ({
  ...{ questionId: 'q1', versionId: 'v1', name: 'a', category: null, tags: [] },
  ...{ status: 'ready' as const, source: asks('x'), ...parts },
});
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const plan = (items: ImportItem[], known: Standing[]) => planItems(items, known, isSame);
const fates = (items: ImportItem[], known: Standing[]) =>
  plan(items, known).map(({ fate }) => fate);

describe('what an item of a file does', () => {
  it('is told by its name and by what has changed', () => {
    expect(fates([item({})], [])).toEqual(['new']);
    expect(fates([item({})], [standing({})])).toEqual(['unchanged']);
    expect(fates([item({ source: asks('y') })], [standing({})])).toEqual(['changed']);
    expect(fates([item({ tags: ['N5'] })], [standing({})])).toEqual(['described']);
    expect(fates([item({ status: 'draft' })], [standing({})])).toEqual(['described']);
    expect(fates([item({ source: null })], [standing({})])).toEqual(['not-carried']);
  });

  it('with the name of another takes the next question of that name', () => {
    const two = [standing({}), standing({ questionId: 'q2', source: asks('y') })];
    const items = [item({}), item({ item: 2, source: asks('z') }), item({ item: 3 })];
    const planned = plan(items, two);
    expect(planned.map(({ fate, known }) => [fate, known?.questionId])).toEqual([
      ['unchanged', 'q1'],
      ['changed', 'q2'],
      ['new', undefined],
    ]);
    expect(countFates(planned)).toMatchObject({ new: 1, changed: 1, unchanged: 1, described: 0 });
  });

  it('that cannot be carried takes no question from another', () => {
    const items = [item({ source: null }), item({ item: 2 })];
    expect(fates(items, [standing({})])).toEqual(['not-carried', 'unchanged']);
  });

  it('says its status; what is not whole is a draft, and a known one keeps its own', () => {
    const lost = [{ code: 'feedback' as const, detail: null, line: 1 }];
    const lacks = [{ code: 'file-missing' as const, detail: 'a.png', line: 1 }];
    const status = (parts: Partial<ImportItem>, known: Standing | null = null) =>
      statusOf({ ...item(parts), known, fate: known ? 'changed' : 'new' }, 'ready');
    expect(status({})).toBe('ready');
    expect(status({ lost })).toBe('draft');
    expect(status({ status: 'ready', lost })).toBe('ready');
    expect(status({ status: 'ready', lost: lacks })).toBe('draft');
    expect(status({ status: 'retired', lost: lacks })).toBe('retired');
    expect(status({}, standing({ status: 'retired' }))).toBe('retired');
  });

  it('that lacks a file is no change each time it is read again', () => {
    const lost = [{ code: 'file-missing' as const, detail: 'a.png', line: 1 }];
    expect(fates([item({ status: 'ready', lost })], [standing({ status: 'draft' })])).toEqual([
      'unchanged',
    ]);
  });
});

describe('tags', () => {
  it('say by their beginning what they are of', () => {
    expect(readTag('level:N5')).toEqual({ tag: 'level:N5', type: 'level', words: 'N5' });
    expect(readTag('can-do: greet').words).toBe('greet');
    expect(readTag('N5').type).toBeNull();
    expect(readTag('level:')).toMatchObject({ type: null, words: 'level:' });
    expect(readTag('http://x').type).toBeNull();
  });

  it('stand in the lines of a form, and are what they were where the lines are', () => {
    const tags = ['N5', 'topic:助詞', 'level:N5', 'a, b'];
    const fields = tagFields(tags);
    expect(fields).toEqual({ 'can-do': '', level: 'N5', topic: '助詞', other: 'N5, a, b' });
    expect(tagsKept(tags, fields)).toEqual(tags);
    const changed = { ...fields, 'can-do': 'greet、order', other: 'N5' };
    expect(tagsKept(tags, changed)).toEqual([
      ...['can-do:greet', 'can-do:order', 'level:N5', 'topic:助詞', 'N5'],
    ]);
  });
});

describe('files that a question names', () => {
  it('are called as in its bank, in fields and in texts', () => {
    const source: QuestionSource = {
      ...asks('x'),
      body: { en: 'See ![a](a.png) and ![b](b.png).', ja: '![a](a.png)' },
      image: { file: 'a.png', alt: 'a' },
      stimulus: { id: 's', title: 't', audio: 'a.mp3', body: '![a](a.png "t")' },
    };
    const names = new Map([
      ['a.png', 'a-1.png'],
      ['a.mp3', 'b.mp3'],
    ]);
    expect(renameFiles(source, names)).toMatchObject({
      body: { en: 'See ![a](a-1.png) and ![b](b.png).', ja: '![a](a-1.png)' },
      image: { file: 'a-1.png', alt: 'a' },
      stimulus: { audio: 'b.mp3', body: '![a](a-1.png "t")' },
    });
    expect(renameFiles(source, new Map([['a.png', 'a.png']]))).toBe(source);
  });
});
