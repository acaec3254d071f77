import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, Form, Link } from '#app/ui/index.ts';

interface NudgeChoicesProps {
  filter: {
    editionId: string | null;
    standing: string | null;
    reason: string | null;
    search: string;
  };
  total: number;
  /** The rows, each of which can be chosen. */
  children: ReactNode;
}

/** Rows of learners, and the ways to nudge those chosen or all that the filter finds. */
export function NudgeChoices({ filter, total, children }: NudgeChoicesProps) {
  const t = useTranslations('work.nudges');
  return (
    <Form method="post" action="/admin/nudges/new" reloadDocument>
      <input type="hidden" name="edition" value={filter.editionId ?? ''} />
      <input type="hidden" name="standing" value={filter.standing ?? ''} />
      <input type="hidden" name="reason" value={filter.reason ?? ''} />
      <input type="hidden" name="q" value={filter.search} />
      {children}
      <div className="actions">
        <Button name="choice" value="chosen">
          {t('chosen')}
        </Button>
        <Button kind="quiet" name="choice" value="all">
          {t('all', { count: total })}
        </Button>
      </div>
      <p className="small">
        {t('note')} <Link to="/admin/nudges">{t('list')}</Link>
      </p>
    </Form>
  );
}
