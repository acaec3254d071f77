import { useTranslations } from 'use-intl';
import type { PublicScene } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Prose } from './prose.tsx';
import { ScenarioScene } from './scenario-scene.tsx';

interface BookProps {
  scenes: readonly PublicScene[];
  locale: Locale;
  /** Field name of the question; each scene has its own below it. */
  name: string;
  ticked: ReadonlySet<string>;
}

/** All scenes one below the other, numbered, each choice with where it leads: to be read and filled in without a script. */
export function ScenarioBook({ scenes, locale, name, ticked }: BookProps) {
  const t = useTranslations('kinds.scenario');
  const numberOf = (id: string) => scenes.findIndex((scene) => scene.id === id) + 1;
  const scenesFrom = (from: number, to: number) =>
    scenes.slice(from, to).map((scene) => (
      <ScenarioScene
        key={scene.id}
        scene={scene}
        number={numberOf(scene.id)}
        locale={locale}
        name={`${name}:${scene.id}`}
        ticked={scene.choices.find(({ id }) => ticked.has(id))?.id}
        below={({ next, follows }) => (
          <div className="way later">
            {follows ? (
              <details>
                <summary>{t('follows')}</summary>
                <p>
                  <Prose text={follows[locale]} locale={locale} />
                </p>
              </details>
            ) : null}
            <p>{next ? t('goTo', { number: numberOf(next) }) : t('endsHere')}</p>
          </div>
        )}
      />
    ));
  return (
    <>
      <p className="small later">{t('book')}</p>
      {scenesFrom(0, 1)}
      <div className="later">{scenesFrom(1, scenes.length)}</div>
    </>
  );
}
