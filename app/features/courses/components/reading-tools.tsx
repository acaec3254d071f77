import { useTranslations } from 'use-intl';
import type { ReadingPreferences } from '#app/platform/auth/actor.ts';
import { ToolGroup, Tools } from '#app/ui/index.ts';

interface ReadingToolsProps {
  reading: ReadingPreferences;
  /** Where to come back to when the tools are sent as a form. */
  returnTo: string;
  onChange: (change: Partial<ReadingPreferences>) => void;
}

/** Furigana, translation, rōmaji, speed: one row that stays in sight. */
export function ReadingTools({ reading, returnTo, onChange }: ReadingToolsProps) {
  const t = useTranslations('learn.lesson');
  const group = (name: string, labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label, name }));
  return (
    <Tools label={t('tools')} action={`/api/reading?returnTo=${encodeURIComponent(returnTo)}`}>
      <ToolGroup
        legend={t('furigana')}
        name="furigana"
        value={reading.furigana}
        options={group('furigana', {
          off: t('furiganas.off'),
          new: t('furiganas.new'),
          tap: t('furiganas.tap'),
          all: t('furiganas.all'),
        })}
        onChoose={(value) => onChange({ furigana: value as ReadingPreferences['furigana'] })}
      />
      <ToolGroup
        legend={t('translation')}
        name="translation"
        value={reading.translation}
        options={group('translation', {
          tap: t('translations.tap'),
          shown: t('translations.shown'),
        })}
        onChoose={(value) => onChange({ translation: value as ReadingPreferences['translation'] })}
      />
      <ToolGroup
        legend={t('speed')}
        name="speed"
        value={reading.speed}
        options={group('speed', { normal: t('speeds.normal'), slow: t('speeds.slow') })}
        onChoose={(value) => onChange({ speed: value as ReadingPreferences['speed'] })}
      />
      <ToolGroup
        legend={t('romaji')}
        name="romaji"
        value={reading.romaji ? 'on' : 'off'}
        options={group('romaji', { on: t('romajis.on'), off: t('romajis.off') })}
        onChoose={(value) => onChange({ romaji: value === 'on' })}
      />
    </Tools>
  );
}
