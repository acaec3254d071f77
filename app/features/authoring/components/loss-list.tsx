import { useTranslations } from 'use-intl';
import type { Loss } from '#app/features/question-imports/exports.ts';

/** What was lost of an item: in words, with what it was and the line where it stands. */
export function LossList({ lost }: { lost: readonly Loss[] }) {
  const t = useTranslations();
  if (lost.length === 0) return <>{t('work.banks.import.noLosses')}</>;
  return (
    <ul className="lines">
      {lost.map((loss) => (
        <li key={`${loss.code} ${loss.detail}`}>
          {t(`bankImport.losses.${loss.code}`)}
          <LossDetail {...loss} />
          {loss.line === null ? null : (
            <small> ({t('work.banks.import.atLine', { line: loss.line })})</small>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was lost; where a question does not hold, the field and what is wrong with it. */
function LossDetail({ code, detail }: Loss) {
  const faultWords = useFaultWords();
  if (!detail) return null;
  const [, path, fault] = /^([\w.-]+): ([a-z-]+)$/u.exec(detail) ?? [];
  if (code === 'not-valid' && path && fault) {
    return (
      <>
        : <code>{path}</code> {faultWords(fault)}
      </>
    );
  }
  return (
    <>
      : <q>{detail}</q>
    </>
  );
}

/** What is wrong with a field, in words. */
export function useFaultWords(): (code: string) => string {
  const t = useTranslations('bankImport.faults');
  return (code) => (t.has(code as 'other') ? t(code as 'other') : t('other'));
}
