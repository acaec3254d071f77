import { filled, type Asked, type Key } from './stored-parts.server.ts';

/** Scenes and choices keep the ids that learners see: what they were called is not kept. */
export function scenario({ scenes }: Asked<'scenario'>, key: Key<'scenario'>) {
  const sceneOf = (id: string) => scenes.find((scene) => scene.id === id);
  return {
    scenes: key.scenes.map(({ id, choices }) => ({
      ...{ id, text: filled(sceneOf(id)?.text) },
      choices: choices.map(({ id: choice, next, end }) => {
        const asked = sceneOf(id)?.choices.find((each) => each.id === choice);
        return {
          ...{ id: choice, text: filled(asked?.text), next, end },
          follows: filled(asked?.follows ?? key.follows[choice]),
          better: filled(key.better[choice]),
        };
      }),
    })),
    judgements: Object.entries(key.judgements).map(([id, { share, words: said }]) => ({
      ...{ id, share },
      ...said,
    })),
  };
}
