import { z } from 'zod';
import { isWholePath, prospectsOf, stepsOf } from '../scenario-story.ts';
import { partIdSchema } from './choice.ts';
import { byShare, wholeOf, type Kind, type KeyOf, type PartJudgement } from './kind.ts';

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

const prospects = ({ scenes, judgements }: ScenarioKey) =>
  prospectsOf(scenes, (id) => judgements[id]?.share ?? 0);

/** Each choice by what is left after it, of what was left before it. */
function partsOf(key: ScenarioKey, { path }: Answer): Record<string, PartJudgement> {
  const { from, after } = prospects(key);
  return Object.fromEntries(
    stepsOf(key.scenes, path).map(({ scene, choice }) => {
      const best = from(scene.id).share;
      const share = best === 0 ? 1 : after(choice) / best;
      const verdict = byShare(share);
      const [words, follows] = [key.better[choice.id], key.follows[choice.id]];
      return [
        choice.id,
        {
          ...{ verdict, share, errorClass: verdict === 'accept' ? null : ('other' as const) },
          ...(words ? { words } : {}),
          ...(follows ? { follows } : {}),
        },
      ];
    }),
  );
}

const bestPath = (key: ScenarioKey) => prospects(key).from(key.scenes[0]?.id ?? '').path;

/** A story in which each choice leads on; the whole path is judged by how it ends. */
export const scenario: Kind<'scenario', Answer> = {
  kind: 'scenario',
  judgedBy: 'key',
  answerSchema,
  isOffered: ({ scenes }, { path }) => isWholePath(scenes, path),
  judge: (key, { path }) => wholeOf(endingOf(key, path)?.share ?? 0),
  words: (key, { path }) => endingOf(key, path)?.words ?? null,
  parts: partsOf,
  solution: (key) => ({ kind: 'scenario', path: bestPath(key) }),
  right: (key) => ({ path: bestPath(key) }),
  arrange: (question, shuffle) => ({
    ...question,
    scenes: question.scenes.map((scene) => ({ ...scene, choices: shuffle(scene.choices) })),
  }),
  fromForm: () => null,
};
