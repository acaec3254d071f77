import { prospectsOf } from '../scenario-story.ts';
import { idsTwice, placed } from './check-ids.ts';
import type { SourceFault, SourceFaultCode } from './check-source.ts';
import type { JudgementSource, SceneSource } from './scenario-fields.ts';

interface Scenario {
  scenes: readonly SceneSource[];
  judgements: readonly JudgementSource[];
}

type Choice = SceneSource['choices'][number];

/** A choice of a scenario with its place. */
interface PlacedChoice {
  choice: Choice;
  scene: SceneSource;
  path: SourceFault['path'];
}

const choicesOf = (scenes: readonly SceneSource[]): PlacedChoice[] =>
  scenes.flatMap((scene, index) =>
    scene.choices.map((choice, at) => ({
      ...{ choice, scene },
      path: ['scenes', index, 'choices', at],
    })),
  );

const shownText = ({ text }: Choice) => JSON.stringify(text).normalize('NFKC');

function faultsOfList(scene: SceneSource, path: SourceFault['path']): SourceFault[] {
  const shown = scene.choices.map(shownText);
  const alike = shown.flatMap((text, index): SourceFault[] =>
    shown.indexOf(text) < index ? [{ path: [...path, index], message: 'repeated' }] : [],
  );
  return [...idsTwice(placed(scene.choices, path)), ...alike];
}

/** Where a choice leads: to one scene or to one judgement, which is there. */
function faultOfWay(
  { next, end }: Choice,
  { scenes, judgements }: Scenario,
): { at: 'next' | 'end' | null; message: SourceFaultCode } | null {
  if ((next === undefined) === (end === undefined)) return { at: null, message: 'next-or-end' };
  if (next !== undefined) {
    return scenes.some(({ id }) => id === next) ? null : { at: 'next', message: 'next-unknown' };
  }
  return judgements.some(({ id }) => id === end) ? null : { at: 'end', message: 'end-unknown' };
}

function faultsOfIds({ scenes, judgements }: Scenario): SourceFault[] {
  return [
    ...idsTwice(placed(scenes, ['scenes'])),
    ...idsTwice(placed(judgements, ['judgements'])),
    ...scenes.flatMap((scene, index) => faultsOfList(scene, ['scenes', index, 'choices'])),
  ];
}

function faultsOfChoices(scenario: Scenario): SourceFault[] {
  return choicesOf(scenario.scenes).flatMap(({ choice, path }): SourceFault[] => {
    const fault = faultOfWay(choice, scenario);
    return fault ? [{ path: fault.at ? [...path, fault.at] : path, message: fault.message }] : [];
  });
}

/** Goes every way from the first scene: the scenes that are come to, and the choices that lead back. */
function wander(scenes: readonly SceneSource[]) {
  const done = new Set<string>();
  const back = new Set<Choice>();
  const visit = (scene: SceneSource | undefined, above: readonly string[]) => {
    if (!scene || done.has(scene.id)) return;
    const way = [...above, scene.id];
    for (const choice of scene.choices) {
      if (choice.next === undefined) continue;
      if (way.includes(choice.next)) back.add(choice);
      else
        visit(
          scenes.find(({ id }) => id === choice.next),
          way,
        );
    }
    done.add(scene.id);
  };
  visit(scenes[0], []);
  return { reached: done, back };
}

function faultsOfWays({ scenes }: Scenario): SourceFault[] {
  const { reached, back } = wander(scenes);
  return [
    ...scenes.flatMap(({ id }, index): SourceFault[] =>
      reached.has(id) ? [] : [{ path: ['scenes', index, 'id'], message: 'scene-unreached' }],
    ),
    ...choicesOf(scenes).flatMap(({ choice, path }): SourceFault[] =>
      back.has(choice) ? [{ path: [...path, 'next'], message: 'scene-again' }] : [],
    ),
  ];
}

function faultsOfWorth({ scenes, judgements }: Scenario): SourceFault[] {
  const shareOf = (end: string) => judgements.find(({ id }) => id === end)?.share ?? 0;
  const prospects = prospectsOf(scenes, { shareOf });
  const ends = new Set(choicesOf(scenes).map(({ choice }) => choice.end));
  const best = prospects.from(scenes[0]?.id ?? '').share;
  return [
    ...judgements.flatMap(({ id }, index): SourceFault[] =>
      ends.has(id) ? [] : [{ path: ['judgements', index, 'id'], message: 'judgement-unreached' }],
    ),
    ...(best === 1 ? [] : [{ path: ['judgements'], message: 'no-best-path' as const }]),
    ...choicesOf(scenes).flatMap(({ choice, scene, path }): SourceFault[] =>
      choice.better === undefined && prospects.after(choice) < prospects.from(scene.id).share
        ? [{ path, message: 'better-missing' }]
        : [],
    ),
  ];
}

/** A story ends whichever way it goes, every ending is judged, and who did not choose best is told what is better. */
export function checkScenario(scenario: Scenario): SourceFault[] {
  // What is wrong with its ways can only be said of ways that are there.
  for (const faultsOf of [faultsOfIds, faultsOfChoices, faultsOfWays, faultsOfWorth]) {
    const faults = faultsOf(scenario);
    if (faults.length > 0) return faults;
  }
  return [];
}
