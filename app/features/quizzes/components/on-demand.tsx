import { createElement, lazy, Suspense, useState, type ComponentType } from 'react';

const LOADERS = {
  ordering: () => import('./ordering-question.tsx'),
  kinds: () => import('./more-kinds.tsx'),
  parts: () => import('./more-parts.ts'),
  scenario: () => import('./scenario-question.tsx'),
  recorder: () => import('./recorder-question.tsx'),
  time: () => import('./attempt-time.tsx'),
};

type Loaded = { [K in keyof typeof LOADERS]: Awaited<ReturnType<(typeof LOADERS)[K]>> };

const loaded: Partial<Loaded> = {};

async function load<K extends keyof Loaded>(name: K): Promise<Loaded[K]> {
  const module = (await LOADERS[name]()) as Loaded[K];
  loaded[name] = module;
  return module;
}

type AnyComponent = ComponentType<Record<string, unknown>>;

/**
 * A component that comes when a page needs it. Where it has been loaded it is drawn at once: a part of a
 * prepared page that is still to be loaded when the page is taken over would lose what was typed there.
 */
function onDemand<C>(module: keyof Loaded, name: string): C {
  const of = (found: object | undefined) => (found as Record<string, AnyComponent>)?.[name];
  const later = lazy(async () => ({ default: of(await load(module)) as AnyComponent }));
  const OnDemand = (props: Record<string, unknown>) => {
    // Decided once: another type would be another component, without what was typed in this one.
    const [part] = useState(() => of(loaded[module]) ?? later);
    const drawn = createElement(part, props);
    // What is there stands in no boundary of its own: until that is taken over, a press beside it would draw
    // it anew.
    return part === later ? <Suspense>{drawn}</Suspense> : drawn;
  };
  return OnDemand as C;
}

export const OrderingQuestion = onDemand<Loaded['ordering']['OrderingQuestion']>(
  'ordering',
  'OrderingQuestion',
);
/** Asks a question of a kind that does not come with every check-up. */
export const MoreQuestion = onDemand<Loaded['kinds']['MoreQuestion']>('kinds', 'MoreQuestion');
/** Goes through a scenario: as much as all those other kinds, and rarely asked. */
export const ScenarioQuestion = onDemand<Loaded['scenario']['ScenarioQuestion']>(
  'scenario',
  'ScenarioQuestion',
);
/** Asks for something said, or for files. */
export const RecorderQuestion = onDemand<Loaded['recorder']['RecorderQuestion']>(
  'recorder',
  'RecorderQuestion',
);
/** The answer of such a question, as it is read. */
export const MoreAnswer = onDemand<Loaded['parts']['MoreAnswer']>('parts', 'MoreAnswer');
/** The right answer of such a question. */
export const MoreSolution = onDemand<Loaded['parts']['MoreSolution']>('parts', 'MoreSolution');
/** What is said of the parts of an answer. */
export const PartWords = onDemand<Loaded['parts']['PartWords']>('parts', 'PartWords');
/** Text and picture of a question. */
export const QuestionMatter = onDemand<Loaded['parts']['QuestionMatter']>(
  'parts',
  'QuestionMatter',
);
/** A passage or a recording over the questions that are about it. */
export const StimulusAt = onDemand<Loaded['parts']['StimulusAt']>('parts', 'StimulusAt');
/** What is left of an attempt's time. */
export const AttemptTime = onDemand<Loaded['time']['AttemptTime']>('time', 'AttemptTime');

/** What in a prepared page shows that a module is needed to take it over. */
const SIGNS: Record<keyof Loaded, string> = {
  ordering: '.question .ordering',
  kinds: '.question [data-more]',
  parts: '.said-list, .written, .stimulus, [data-matter], [data-part]',
  scenario: '.question .scenario',
  recorder: '.recorder',
  time: '.time-left, [data-time]',
};

/** Loads what the prepared page of the document needs, before it is taken over. */
export async function loadForDocument(): Promise<void> {
  const names = Object.keys(SIGNS) as (keyof Loaded)[];
  // A server has them all before its first page: none is sent later than the rest of its page.
  const isServer = typeof document === 'undefined';
  const needed = names.filter((name) => isServer || document.querySelector(SIGNS[name]));
  // What cannot be loaded now comes later, and the page is taken over all the same.
  await Promise.allSettled(needed.map(load));
}
