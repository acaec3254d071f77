import { z } from 'zod';
import type { Bilingual } from '../question.ts';
import { isWholePath, prospectsOfKey, rightPath, stepsOf } from '../scenario-story.ts';
import { partIdSchema } from './choice.ts';
import { byShare, wholeOf, type Kind, type KeyOf, type PartJudgement } from './kind.ts';
import { filled } from './matching.ts';

/** No path is longer than there are scenes. */
const MOST_STEPS = 12;

const answerSchema = z.strictObject({ path: z.array(partIdSchema).min(1).max(MOST_STEPS) });

type Answer = z.infer<typeof answerSchema>;
type ScenarioKey = KeyOf<'scenario'>;

/** The judgement with which a path ends; none where it is no walk to an ending. */
function endingOf(key: ScenarioKey, path: readonly string[]) {
  if (!isWholePath(key.scenes, path)) return null;
  return key.judgements[stepsOf(key.scenes, path).at(-1)?.choice.end ?? ''] ?? null;
}

/** What follows from the choice that ended the story, and what is said of the whole path. */
function wordsOf(key: ScenarioKey, { path }: Answer): Bilingual | null {
  const said = endingOf(key, path)?.words;
  const follows = key.follows[path.at(-1) ?? ''];
  if (!said || !follows) return said ?? null;
  return { en: `${follows.en} ${said.en}`, ja: `${follows.ja}${said.ja}` };
}

/** Each choice by what is left after it, of what was left before it. */
function partsOf(key: ScenarioKey, { path }: Answer): Record<string, PartJudgement> {
  const { from, after } = prospectsOfKey(key);
  return Object.fromEntries(
    stepsOf(key.scenes, path).map(({ scene, choice }) => {
      const best = from(scene.id).share;
      const share = best === 0 ? 1 : after(choice) / best;
      const verdict = byShare(share);
      const errorClass = verdict === 'accept' ? null : ('other' as const);
      const words = key.better[choice.id];
      return [choice.id, { verdict, errorClass, share, ...(words ? { words } : {}) }];
    }),
  );
}

/** A story in which each choice leads on; the whole path is judged by how it ends. */
export const scenario: Kind<'scenario', Answer> = {
  kind: 'scenario',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ scenes }, { path }) => isWholePath(scenes, path),
  judge: (key, { path }) => wholeOf(endingOf(key, path)?.share ?? 0),
  words: wordsOf,
  parts: partsOf,
  solution: (key) => ({ kind: 'scenario', path: rightPath(key) }),
  right: (key) => ({ path: rightPath(key) }),
  arrange: (question, shuffle) => ({
    ...question,
    scenes: question.scenes.map((scene) => ({ ...scene, choices: shuffle(scene.choices) })),
  }),
  // The walk from the first scene: what was ticked in scenes that it does not come to is nothing.
  fromForm({ parts }, { scenes }) {
    const ticked = filled(parts);
    if (!ticked) return null;
    const path: string[] = [];
    let scene = scenes[0];
    while (scene && path.length < MOST_STEPS) {
      const given = ticked[scene.id];
      const choice = scene.choices.find(({ id }) => id === given);
      if (!choice) break;
      path.push(choice.id);
      scene = scenes.find(({ id }) => id === choice.next);
    }
    return { path };
  },
};
