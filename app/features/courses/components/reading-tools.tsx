import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { MoreTools, Tool, ToolGroup, Tools } from '#app/ui/index.ts';
import type { ReadingState } from './use-reading.ts';

const ALL = ['translation', 'romaji', 'sound'] as const;
/** What a page may have nothing for. */
export type ReadingTool = (typeof ALL)[number];

interface ReadingToolsProps {
  state: ReadingState;
  /** Where to come back to when the tools are sent as a form; null where that would lose answers. */
  returnTo: string | null;
  /** What the page has nothing for. */
  without?: readonly ReadingTool[] | undefined;
  children?: ReactNode;
}

/** Furigana, translation, speed, repetition, rōmaji: one row that stays in sight. */
export function ReadingTools({ state, returnTo, without = [], children }: ReadingToolsProps) {
  const t = useTranslations('learn.lesson');
  const { reading, change, repeat, setRepeat } = state;
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <Tools
      label={t('tools')}
      action={returnTo ? `/api/reading?returnTo=${encodeURIComponent(returnTo)}` : undefined}
      scriptOnly={returnTo === null}
    >
      <ToolGroup
        legend={t('furigana')}
        name="furigana"
        value={reading.furigana}
        options={options({
          off: t('furiganas.off'),
          new: t('furiganas.new'),
          tap: t('furiganas.tap'),
          all: t('furiganas.all'),
        })}
        onChoose={(value) => change({ furigana: value as ReadingPreferences['furigana'] })}
      />
      <More label={t('moreTools')} empty={!children && without.length === ALL.length}>
        {without.includes('translation') ? null : (
          <ToolGroup
            legend={t('translation')}
            name="translation"
            value={reading.translation}
            options={options({ tap: t('translations.tap'), shown: t('translations.shown') })}
            onChoose={(value) =>
              change({ translation: value as ReadingPreferences['translation'] })
            }
          />
        )}
        {children}
        {without.includes('sound') ? null : (
          <>
            <ToolGroup
              legend={t('speed')}
              name="speed"
              value={reading.speed}
              options={options({ normal: t('speeds.normal'), slow: t('speeds.slow') })}
              onChoose={(value) => change({ speed: value as ReadingPreferences['speed'] })}
            />
            <Tool label={t('repeat')} pressed={repeat} onToggle={setRepeat} />
          </>
        )}
        {without.includes('romaji') ? null : (
          <Tool
            label={t('romaji')}
            pressed={reading.romaji}
            sent={{ name: 'romaji', value: reading.romaji ? 'off' : 'on' }}
            onToggle={(romaji) => change({ romaji })}
          />
        )}
      </More>
    </Tools>
  );
}

function More({ empty, ...rest }: { label: string; empty: boolean; children: ReactNode }) {
  return empty ? null : <MoreTools {...rest} />;
}
