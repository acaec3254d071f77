import type { ReactNode } from 'react';
import type { PublicQuestion } from '#app/features/questions/exports.ts';
import { stepsOf } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Prose } from './prose.tsx';

interface PathProps {
  question: Extract<PublicQuestion, { kind: 'scenario' }>;
  path: readonly string[];
  locale: Locale;
  /** With what happened in each scene. */
  whole?: boolean;
  /** What may be done at a step. */
  act?: (at: number, textId: string) => ReactNode;
  idOf?: (at: number) => string;
}

/** A way through a scenario: what was chosen, and what followed as far as the story went on. */
export function ScenarioPath({ question, path, locale, whole, act, idOf }: PathProps) {
  return (
    <ol className="path">
      {stepsOf(question.scenes, path).map(({ scene, choice }, at) => {
        const id = idOf?.(at);
        return (
          <li key={choice.id}>
            {whole ? (
              <p>
                <Prose text={scene.text[locale]} locale={locale} />
              </p>
            ) : null}
            <p className="chosen" id={id}>
              <Prose text={choice.text[locale]} locale={locale} />
            </p>
            {choice.follows ? (
              <p>
                <Prose text={choice.follows[locale]} locale={locale} />
              </p>
            ) : null}
            {id ? act?.(at, id) : null}
          </li>
        );
      })}
    </ol>
  );
}
