import { describe, expect, it } from 'vitest';
import type { StoredQuestion } from '#app/features/banks/exports.ts';
import { compiledSample, SAMPLES } from '#app/features/questions/kinds/samples.server.ts';
import { compileSource, questionSourceSchema } from '#app/features/questions/exports.server.ts';
import { sourceOfStored } from './source-of-stored.server.ts';

const media = { image: () => null, html: (markdown: { en: string; ja: string }) => markdown };
const without = (value: object) => JSON.parse(JSON.stringify(value)) as object;

describe('a question of a course as a bank would have it written', () => {
  it.each(SAMPLES.map(({ kind }) => kind))('of kind %s is one that banks take', (kind) => {
    const { question, key } = compiledSample(kind);
    const stored = { content: { question, audio: {} }, key } as unknown as StoredQuestion;
    // As a file of a bank has it: what is not said is not there.
    expect(questionSourceSchema.safeParse(without(sourceOfStored(stored))).error).toBeUndefined();
  });

  it('is the same scenario, under other ids', () => {
    const { question, key } = compiledSample('scenario');
    const stored = { content: { question, audio: {} }, key } as unknown as StoredQuestion;
    const source = questionSourceSchema.parse(without(sourceOfStored(stored)));
    const again = compileSource(source, 'other', media);
    const bare = (value: object) => JSON.stringify(value).replaceAll(/"[sc][0-9a-f]{10}"/gu, '""');
    if (again.key.kind !== 'scenario' || key.kind !== 'scenario') throw new Error('no scenario');
    expect(bare(again.key.scenes)).toBe(bare(key.scenes));
    expect(again.key.judgements).toEqual(key.judgements);
    expect(Object.values(again.key.better)).toEqual(Object.values(key.better));
    expect(Object.values(again.key.follows)).toEqual(Object.values(key.follows));
  });
});
