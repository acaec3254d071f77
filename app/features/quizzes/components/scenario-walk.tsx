import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { stepsOf } from '#app/features/questions/exports.ts';
import type { PublicScene } from '#app/features/questions/exports.ts';
import { Button } from '#app/ui/index.ts';
import { keepPath } from '../client/kept-path.ts';
import type { QuestionProps } from './question-props.ts';
import { ScenarioPath } from './scenario-path.tsx';
import { ScenarioScene } from './scenario-scene.tsx';

interface WalkProps extends QuestionProps<'scenario'> {
  /** How far it was gone before. */
  start: { path: string[]; ticked: string | undefined };
}

/** The scene that a path has come to; none where it has ended. */
function sceneAt(scenes: readonly PublicScene[], path: readonly string[]): PublicScene | undefined {
  const last = stepsOf(scenes, path).at(-1);
  return last ? scenes.find(({ id }) => id === last.choice.next) : scenes[0];
}

/** Goes through a scenario scene by scene. Only a way that has come to its end is an answer. */
function usePath(props: WalkProps) {
  const { question, attemptId, answer, start, onAnswer, onEnter } = props;
  const [path, setPath] = useState(start.path);
  const [hasAnswer, setHasAnswer] = useState(answer !== null);
  const come = (to: string[]) => {
    setPath(to);
    const isOpen = sceneAt(question.scenes, to) !== undefined;
    if (attemptId) keepPath(attemptId, question.id, isOpen ? to : null);
    if (isOpen) return onAnswer(null, false);
    setHasAnswer(true);
    onAnswer({ path: to }, true);
    // Where answers are told of at once, the end of the story is when.
    onEnter();
  };
  return { path, come, hasAnswer };
}

/** A scenario with a script: one scene at a time, the way so far above it. */
export function ScenarioWalk(props: WalkProps) {
  const { question, locale, name, labelledBy, faultId, start } = props;
  const t = useTranslations('kinds.scenario');
  const id = useId();
  const { path, come, hasAnswer } = usePath(props);
  const [isMissing, setIsMissing] = useState(false);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
  }, [path]);
  const scene = sceneAt(question.scenes, path);
  const goTo = (to: string[], words: string) => {
    hasMoved.current = true;
    setIsMissing(false);
    setSaid(words);
    come(to);
  };
  const goOn = () => {
    const ticked = root.current?.querySelector<HTMLInputElement>('.scene input:checked')?.value;
    const choice = scene?.choices.find((each) => each.id === ticked);
    if (!choice) return setIsMissing(true);
    goTo([...path, choice.id], choice.follows?.[locale] ?? '');
  };
  return (
    <div
      ref={root}
      className="scenario"
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={faultId}
    >
      {path.length > 0 ? (
        <>
          <h3>{t('path')}</h3>
          <ScenarioPath
            {...{ question, path, locale }}
            idOf={(at) => `${id}-${at}`}
            act={(at, textId) => (
              <Button
                type="button"
                kind="quiet"
                aria-describedby={textId}
                onClick={() => goTo(path.slice(0, at), '')}
              >
                {t('again')}
              </Button>
            )}
          />
        </>
      ) : null}
      {scene ? (
        <>
          <ScenarioScene
            key={scene.id}
            {...{ scene, locale, heading }}
            number={path.length + 1}
            // What is ticked and not gone yet is no answer: its name is none of the form's.
            name={`scene:${question.id}:${scene.id}`}
            ticked={start.ticked}
            faultId={isMissing ? `${id}-missing` : undefined}
            onTick={() => setIsMissing(false)}
          />
          {isMissing ? (
            <p className="fault" id={`${id}-missing`} role="alert">
              {t('chooseFirst')}
            </p>
          ) : null}
          <Button type="button" onClick={goOn}>
            {t('goOn')}
          </Button>
          {hasAnswer ? <p className="small">{t('stillCounts')}</p> : null}
        </>
      ) : (
        <>
          <h3 ref={heading} tabIndex={-1}>
            {t('ended')}
          </h3>
          {stepsOf(question.scenes, path).map((step) => (
            <input
              key={step.scene.id}
              type="hidden"
              name={`${name}:${step.scene.id}`}
              value={step.choice.id}
            />
          ))}
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
