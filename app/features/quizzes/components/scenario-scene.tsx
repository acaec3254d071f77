import { useId, type ReactNode, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import type { PublicScene } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { ChoiceLine } from '#app/ui/index.ts';
import { Prose } from './prose.tsx';

interface SceneProps {
  scene: PublicScene;
  number: number;
  locale: Locale;
  /** Name of the field that its choices share. */
  name: string;
  ticked: string | undefined;
  heading?: Ref<HTMLHeadingElement>;
  faultId?: string | undefined;
  onTick?: () => void;
  /** What stands below a choice. */
  below?: (choice: PublicScene['choices'][number]) => ReactNode;
}

/** A scene with what may be chosen in it. */
export function ScenarioScene(props: SceneProps) {
  const { scene, number, locale, name, ticked, heading, faultId, onTick, below } = props;
  const t = useTranslations('kinds.scenario');
  const textId = useId();
  return (
    <fieldset className="scene" aria-describedby={[textId, faultId].filter(Boolean).join(' ')}>
      <legend>
        <h3 ref={heading} tabIndex={-1}>
          {t('scene', { number })}
        </h3>
      </legend>
      <p id={textId}>
        <Prose text={scene.text[locale]} locale={locale} />
      </p>
      <ul className="choices">
        {scene.choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceLine
              type="radio"
              name={name}
              value={choice.id}
              data-scene={scene.id}
              defaultChecked={choice.id === ticked}
              onChange={onTick}
            >
              <Prose text={choice.text[locale]} locale={locale} />
            </ChoiceLine>
            {below?.(choice)}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
