import { useTranslations } from 'use-intl';
import { DateTime, Notice } from '#app/ui/index.ts';
import type { QuestionView } from '../attempt-view.ts';

/** Which questions of an attempt were marked again, when and why, and what they are worth since. */
export function RegradedNote({ questions }: { questions: readonly QuestionView[] }) {
  const t = useTranslations('receipts.again');
  return (
    <div className="regraded">
      {questions.map(({ again, question }, index) => {
        if (!again) return null;
        const share = (part: number) => Math.round(part * 1000) / 10;
        const parts = { before: share(again.before), after: share(again.after) };
        return (
          <Notice key={question.id}>
            <DateTime instant={again.at} />:{' '}
            {t(again.isVoid ? 'void' : 'corrected', { number: index + 1, ...parts })}
          </Notice>
        );
      })}
    </div>
  );
}
