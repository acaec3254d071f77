import { useEffect, useRef, useState } from 'react';
import { stepsOf } from '#app/features/questions/exports.ts';
import { keptPath } from '../client/kept-path.ts';
import type { QuestionProps } from './question-props.ts';
import { ScenarioBook } from './scenario-book.tsx';
import { ScenarioWalk } from './scenario-walk.tsx';

const pathOf = (answer: unknown) => (answer as { path?: string[] } | null)?.path ?? [];

type Scenes = QuestionProps<'scenario'>['question']['scenes'];

/** The walk from the first scene through what is ticked in each. */
function walked(scenes: Scenes, ticked: ReadonlySet<string>): string[] {
  const path: string[] = [];
  let scene = scenes[0];
  while (scene) {
    const choice = scene.choices.find(({ id }) => ticked.has(id));
    if (!choice) break;
    path.push(choice.id);
    scene = scenes.find(({ id }) => id === choice.next);
  }
  return path;
}

/** What was ticked when the page was made: as it was posted and refused, or as it is stored. */
function tickedOf({ answer, asPosted }: QuestionProps<'scenario'>): ReadonlySet<string> {
  return new Set(asPosted ? new URLSearchParams(asPosted).values() : pathOf(answer));
}

/** Where to go on: what was ticked before the script ran, what this tab keeps, or what is stored. */
function startOf(props: QuestionProps<'scenario'>, now: readonly string[]) {
  const { question, attemptId, answer } = props;
  const { scenes } = question;
  const path = walked(scenes, new Set(now));
  if (path.join(' ') !== pathOf(answer).join(' ')) {
    // The last one was ticked, and nobody has gone on from it yet.
    return { path: path.slice(0, -1), ticked: path.at(-1) };
  }
  const kept = attemptId ? keptPath(attemptId, question.id) : null;
  const isKept = kept !== null && stepsOf(scenes, kept).length === kept.length;
  return { path: isKept ? kept : path, ticked: undefined };
}

/** A story in which each choice leads on: a book of scenes that becomes a walk once the script runs. */
export function ScenarioQuestion(props: QuestionProps<'scenario'>) {
  const { question, locale, name } = props;
  const root = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState<ReturnType<typeof startOf> | null>(null);
  const takeOver = useRef(() => {
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('.scene input:checked') ?? [];
    setStart(
      startOf(
        props,
        Array.from(boxes, ({ value }) => value),
      ),
    );
  });
  useEffect(() => takeOver.current(), []);
  if (start) return <ScenarioWalk {...props} start={start} />;
  return (
    <div
      ref={root}
      className="scenario book"
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.faultId}
    >
      <ScenarioBook {...{ locale, name }} scenes={question.scenes} ticked={tickedOf(props)} />
    </div>
  );
}
