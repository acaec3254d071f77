import { useTranslations } from 'use-intl';
import { Button, Form, Notice, DateTime } from '#app/ui/index.ts';
import type { MarksView } from '../views.ts';

interface MarksBannerProps {
  marks: Pick<MarksView, 'expectedBy'>;
  /** It is to be done again, and was not yet. */
  isReturned: boolean;
  /** Where doing it again begins. */
  revision: string;
}

/** That marks are still to come and until when, or that the answers are to be done again. */
export function MarksBanner({ marks, isReturned, revision }: MarksBannerProps) {
  const t = useTranslations('marks');
  if (marks.expectedBy) {
    const by = marks.expectedBy;
    return <p>{t.rich('expected', { by: () => <DateTime instant={by} /> })}</p>;
  }
  if (!isReturned) return null;
  return (
    <Notice>
      <p>{t('returned')}</p>
      <Form method="post" action={revision}>
        <Button kind="main">{t('revise')}</Button>
      </Form>
    </Notice>
  );
}
