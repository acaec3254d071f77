import { opaqueName, shuffledByName } from '../opaque-names.server.ts';
import type { PublicScene } from '../question.ts';
import type { ScenarioKey } from '../question-key.ts';
import type { OwnParts } from './compile-source.server.ts';
import type { SourceOf } from './question-source.ts';
import type { SceneSource } from './scenario-fields.ts';
import { bilingual } from './source-words.ts';

type Source = SourceOf<'scenario'>;

/** Names that tell nothing of what an author called scenes and choices. */
function namesIn(question: string) {
  const sceneId = (scene: string) => `s${opaqueName(`${question}/${scene}`)}`;
  const choiceId = (scene: string, choice: string) =>
    `c${opaqueName(`${question}/${scene}/${choice}`)}`;
  return { sceneId, choiceId };
}

type Names = ReturnType<typeof namesIn>;

function publicScene(scene: SceneSource, { sceneId, choiceId }: Names): PublicScene {
  const choices = scene.choices.map(({ id, text, next, follows }) => ({
    id: choiceId(scene.id, id),
    text: bilingual(text),
    ...(next === undefined ? {} : { next: sceneId(next), follows: bilingual(follows) }),
  }));
  return {
    ...{ id: sceneId(scene.id), text: bilingual(scene.text) },
    choices: shuffledByName(choices, ({ id }) => id),
  };
}

/** Scenes in the order in which they are come to: the written one may tell the best way. */
function asComeTo(scenes: readonly PublicScene[]): PublicScene[] {
  const order = scenes.slice(0, 1);
  for (let at = 0; at < order.length; at += 1) {
    for (const { next } of order[at]?.choices ?? []) {
      const scene = scenes.find(({ id }) => id === next);
      if (scene && !order.includes(scene)) order.push(scene);
    }
  }
  return order;
}

function keyOf({ scenes, judgements }: Source, { sceneId, choiceId }: Names): ScenarioKey {
  const choices = scenes.flatMap((scene) =>
    scene.choices.map((choice) => ({ ...choice, id: choiceId(scene.id, choice.id) })),
  );
  return {
    scenes: scenes.map((scene) => ({
      id: sceneId(scene.id),
      choices: scene.choices.map(({ id, next, end }) => ({
        id: choiceId(scene.id, id),
        ...(next === undefined ? { end: end ?? '' } : { next: sceneId(next) }),
      })),
    })),
    judgements: Object.fromEntries(
      judgements.map(({ id, share, en, ja }) => [id, { share, words: { en, ja } }]),
    ),
    follows: Object.fromEntries(
      choices.flatMap(({ id, end, follows }) =>
        end === undefined ? [] : [[id, bilingual(follows)] as const],
      ),
    ),
    better: Object.fromEntries(
      choices.flatMap(({ id, better }) =>
        better === undefined ? [] : [[id, bilingual(better)] as const],
      ),
    ),
  };
}

/**
 * A scenario apart from its key: scenes, choices and what follows while it goes on are public; where it ends,
 * what that is worth and every better way are not.
 * @param id the public id of the question
 */
export function compileScenario(source: Source, id: string): OwnParts {
  const names = namesIn(id);
  const scenes = source.scenes.map((scene) => publicScene(scene, names));
  return { question: { scenes: asComeTo(scenes) }, key: keyOf(source, names) };
}
