import { useTranslations } from 'use-intl';
import { Button, Notice } from '#app/ui/index.ts';
import type { Written } from '../rules.ts';
import type { Refusal } from '../workbook-view.ts';

interface StoredTextProps {
  refusal: Refusal | null;
  onKeep: (stored: Written) => void;
  onTake: (stored: Written) => void;
}

/** Why a piece was not saved; where another window was faster, what that one saved. */
export function StoredText({ refusal, onKeep, onTake }: StoredTextProps) {
  const t = useTranslations('workbook.refused');
  if (!refusal) return null;
  if (refusal.reason === 'too-long') {
    const { most, count } = refusal;
    return <Notice kind="fault">{t('tooLong', { most, count, over: count - most })}</Notice>;
  }
  const { stored } = refusal;
  return (
    <Notice kind="fault" title={t('changed')}>
      <p>{t('choose')}</p>
      <blockquote className="written-text">{stored.text}</blockquote>
      <div className="actions script-only">
        <Button type="button" compact onClick={() => onKeep(stored)}>
          {t('keep')}
        </Button>
        <Button type="button" compact onClick={() => onTake(stored)}>
          {t('take')}
        </Button>
      </div>
    </Notice>
  );
}
