/** A scene of a scenario as far as its ways go: a choice leads to a scene, or to a judgement. */
export interface StoryScene {
  id: string;
  choices: readonly {
    id: string;
    next?: string | undefined;
    end?: string | undefined;
  }[];
}

type Choice = StoryScene['choices'][number];

/** The best that can still come of a scene: its share, between 0 and 1, and the choices that lead to it. */
export interface BestWay {
  share: number;
  /** How many of the choices have a better way, though all can be reached after them. */
  detours: number;
  path: string[];
}

/** What a story's endings are worth, by judgement, and of which choices a better way is told. */
export interface Worths {
  shareOf(judgement: string): number;
  hasBetter?(choiceId: string): boolean;
}

/** What is known of a story that ends. */
export interface Prospects {
  /** The best way from a scene: the highest share, then the fewest detours, the shortest, the first as written. */
  from(sceneId: string): BestWay;
  /** The best share that is left after a choice. */
  after(choice: Choice): number;
}

const NOWHERE: BestWay = { share: 0, detours: 0, path: [] };

function isBetter(way: BestWay, than: BestWay | null): boolean {
  if (!than) return true;
  if (way.share !== than.share) return way.share > than.share;
  if (way.detours !== than.detours) return way.detours < than.detours;
  return way.path.length < than.path.length;
}

/**
 * What can come of each scene.
 * @param scenes no way among them may come back to where it was
 */
export function prospectsOf(
  scenes: readonly StoryScene[],
  { shareOf, hasBetter }: Worths,
): Prospects {
  const known = new Map<string, BestWay>();
  const wayAfter = ({ next, end }: Choice): BestWay =>
    next === undefined ? { ...NOWHERE, share: end === undefined ? 0 : shareOf(end) } : from(next);
  const wayBy = (choice: Choice): BestWay => {
    const { share, detours, path } = wayAfter(choice);
    const own = hasBetter?.(choice.id) ? 1 : 0;
    return { share, detours: detours + own, path: [choice.id, ...path] };
  };
  const bestOf = (scene: StoryScene): BestWay =>
    scene.choices
      .map(wayBy)
      .reduce<BestWay | null>((best, way) => (isBetter(way, best) ? way : best), null) ?? NOWHERE;
  function from(sceneId: string): BestWay {
    const scene = scenes.find(({ id }) => id === sceneId);
    if (!scene) return NOWHERE;
    const way = known.get(sceneId) ?? bestOf(scene);
    known.set(sceneId, way);
    return way;
  }
  return { from, after: (choice) => wayAfter(choice).share };
}

/** What can come of the scenes of a key. */
export function prospectsOfKey({ scenes, judgements, better }: Judged): Prospects {
  return prospectsOf(scenes, {
    shareOf: (id) => judgements[id]?.share ?? 0,
    hasBetter: (id) => Object.hasOwn(better, id),
  });
}

/** The best path of all, from the first scene: what is right in a scenario. */
export function rightPath(key: Judged): string[] {
  return prospectsOfKey(key).from(key.scenes[0]?.id ?? '').path;
}

/** Scenes with what their endings are worth, and with the better ways that are told of choices. */
interface Judged {
  scenes: readonly StoryScene[];
  judgements: Readonly<Record<string, { share: number }>>;
  better: Readonly<Record<string, unknown>>;
}

/** A step of a path: the scene it was in, and what was chosen there. */
export interface Step<S extends StoryScene> {
  scene: S;
  choice: S['choices'][number];
}

/** The steps that a path takes from the first scene, as far as it is one: it stops before what is not offered. */
export function stepsOf<S extends StoryScene>(
  scenes: readonly S[],
  path: readonly string[],
): Step<S>[] {
  const steps: Step<S>[] = [];
  let scene = scenes[0];
  for (const id of path) {
    const choice: S['choices'][number] | undefined = scene?.choices.find((each) => each.id === id);
    if (!scene || !choice) break;
    steps.push({ scene, choice });
    scene = scenes.find((each) => each.id === choice.next);
  }
  return steps;
}

/** Whether a path is a walk from the first scene to an ending, and nothing beyond. */
export function isWholePath(scenes: readonly StoryScene[], path: readonly string[]): boolean {
  const steps = stepsOf(scenes, path);
  return path.length > 0 && steps.length === path.length && steps.at(-1)?.choice.next === undefined;
}
