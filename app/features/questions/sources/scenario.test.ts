import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAnswer, partsOf, rightAnswer, writtenWords } from '../kinds/registry.ts';
import type { PublicScene } from '../question.ts';
import { compileSource } from './compile-source.server.ts';
import { questionSourceSchema } from './question-source.ts';

const MEDIA = { image: () => null, html: (markdown: { en: string; ja: string }) => markdown };

/** Words that stand nowhere else. */
const said = (of: string, name: string) => ({
  en: `${of}-${name} that is long enough to be a scene of some story`,
  ja: `${of}-${name}という長さの足りる日本語の文です。`,
});

type Way = readonly [to: number, hasBetter: boolean];

/** A scenario of any ways: to a scene before, after or beyond the last, or to a judgement; most of them are refused. */
function scenarioOf(scenes: readonly (readonly Way[])[], shares: readonly number[]): object {
  return {
    ...{ kind: 'scenario', prompt: 'What now?', explain: said('explain', 'it') },
    scenes: scenes.map((ways, at) => ({
      ...{ id: `s${at}`, text: said('scene', `${at}`) },
      choices: ways.map(([to, hasBetter], nth) => ({
        ...{ id: `c${nth}`, text: said('choice', `${at}-${nth}`) },
        ...(to < 0 ? { end: `j${-1 - to}` } : { next: `s${to}` }),
        follows: said(to < 0 ? 'ending' : 'follows', `${at}-${nth}`),
        ...(hasBetter ? { better: said('better', `${at}-${nth}`) } : {}),
      })),
    })),
    judgements: shares.map((share, at) => ({
      ...{ id: `j${at}`, share },
      ...said('judgement', `${at}`),
    })),
  };
}

/** Mostly forward and mostly judged, so that a good part of them can be compiled. */
const drawn = fc
  .record({ scenes: fc.integer({ min: 2, max: 6 }), judgements: fc.integer({ min: 2, max: 3 }) })
  .chain(({ scenes, judgements }) => {
    const way = (at: number) =>
      fc.tuple(
        fc.oneof(
          { weight: 8, arbitrary: fc.integer({ min: -judgements, max: -1 }) },
          { weight: 8, arbitrary: fc.integer({ min: Math.min(at + 1, scenes), max: scenes - 1 }) },
          { weight: 1, arbitrary: fc.integer({ min: -judgements - 1, max: scenes }) },
        ),
        fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.boolean()),
      );
    const ways = Array.from({ length: scenes }, (_, at) =>
      fc.array(
        at < scenes - 1
          ? way(at)
          : fc.tuple(fc.integer({ min: -judgements, max: -1 }), fc.boolean()),
        {
          minLength: 2,
          maxLength: 4,
        },
      ),
    );
    const shares = fc.array(fc.constantFrom(0, 0.5, 1), {
      minLength: judgements,
      maxLength: judgements,
    });
    return fc.tuple(fc.tuple(...ways), shares);
  })
  .map(([scenes, shares]) => scenarioOf(scenes, shares));

/** Every path from a scene, and whether it ended before it could come to a scene twice. */
function pathsFrom(
  scenes: readonly PublicScene[],
  id: string | undefined,
  seen: string[],
): string[][] {
  const scene = scenes.find((each) => each.id === id);
  if (!scene || seen.includes(scene.id)) throw new Error('a path that does not end');
  return scene.choices.flatMap((choice) =>
    choice.next === undefined
      ? [[choice.id]]
      : pathsFrom(scenes, choice.next, [...seen, scene.id]).map((rest) => [choice.id, ...rest]),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 20 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('a scenario that is not refused', () => {
  let compiled = 0;
  const accepted = (property: (made: ReturnType<typeof compileSource>) => void) =>
    fc.assert(
      fc.property(drawn, (source) => {
        const parsed = questionSourceSchema.safeParse(source);
        if (!parsed.success) return;
        compiled += 1;
        property(compileSource(parsed.data, 'q', MEDIA));
      }),
      { numRuns: 2_000 },
    );

  it('has only paths that end, and every one of them is judged', () => {
    accepted(({ question, key }) => {
      if (question.kind !== 'scenario') throw new Error('no scenario');
      const paths = pathsFrom(question.scenes, question.scenes[0]?.id, []);
      for (const path of paths) {
        const judged = judgeAnswer({ question, key }, { path });
        expect(judged?.judgement.share).toBeGreaterThanOrEqual(0);
        expect(judged?.judgement.share).toBeLessThanOrEqual(1);
        expect(writtenWords(key, { path })?.en).toMatch(/ending-.*judgement-/u);
        expect(Object.keys(partsOf(key, { path }))).toEqual(path);
        for (const short of [path.slice(0, -1), [...path, path[0]]]) {
          expect(judgeAnswer({ question, key }, { path: short })).toBeNull();
        }
      }
      const shares = paths.map((path) => judgeAnswer({ question, key }, { path })?.judgement.share);
      expect(Math.max(...shares.map(Number))).toBe(1);
      const best = paths.filter((_, at) => shares[at] === 1);
      const { path } = rightAnswer(key) as { path: string[] };
      expect(best.map((each) => each.join(' '))).toContain(path.join(' '));
      // Of those that reach all, one with the fewest detours, and then the shortest.
      const costOf = (each: readonly string[]) => {
        const parts = Object.values(partsOf(key, { path: [...each] }));
        return parts.filter(({ words }) => words).length * 100 + each.length;
      };
      expect(costOf(path)).toBe(Math.min(...best.map(costOf)));
    });
    // Otherwise nothing was shown.
    expect(compiled).toBeGreaterThan(100);
  });

  it('sends none of the words of its key before they are due, nor the ids that its author gave', () => {
    accepted(({ question, key }) => {
      const shown = JSON.stringify(question);
      const { kind: _, tests: __, ...judging } = key;
      for (const text of textsIn(judging)) expect(shown).not.toContain(text);
      expect(shown).not.toMatch(/"(?:end|better|judgements|share)"|"[scj]\d"/u);
    });
  });

  it('tells a better way of every choice after which less can be reached than before', () => {
    accepted(({ question, key }) => {
      if (question.kind !== 'scenario') throw new Error('no scenario');
      for (const path of pathsFrom(question.scenes, question.scenes[0]?.id, [])) {
        const parts = Object.values(partsOf(key, { path }));
        for (const { verdict, words } of parts)
          if (verdict !== 'accept') expect(words).toBeDefined();
        // Only who chose the best everywhere has reached all.
        const share = judgeAnswer({ question, key }, { path })?.judgement.share;
        expect(parts.every(({ verdict }) => verdict === 'accept')).toBe(share === 1);
      }
    });
  });
});
