import { useLocale, useTranslations } from 'use-intl';
import { Button, Form, Link, Notice } from '#app/ui/index.ts';
import type { LevelToLeave } from '../levels-to-leave.server.ts';

interface LevelsToLeaveProps {
  /** The course that was asked for, in which they learn now. */
  courseSlug: string;
  levels: readonly LevelToLeave[];
}

/** The places that somebody still has in the levels they asked to leave, each to be given up. */
export function LevelsToLeave({ courseSlug, levels }: LevelsToLeaveProps) {
  const t = useTranslations('learn.outline.toLeave');
  const locale = useLocale();
  return levels.map(({ applicationId, editionId, course, edition, mayReturn }) => (
    <Notice
      key={applicationId}
      title={t('title', { course: course[locale], edition: edition[locale] })}
    >
      <p>{t('text')}</p>
      {mayReturn ? null : <p>{t('noReturn')}</p>}
      <Form method="post" action={`/learn/${courseSlug}/level`} reloadDocument>
        <input type="hidden" name="application" value={applicationId} />
        <input type="hidden" name="edition" value={editionId} />
        <Button>{t('give', { course: course[locale] })}</Button>
      </Form>
      <p>
        <Link to={`/courses/${courseSlug}`}>{t('stay', { course: course[locale] })}</Link>
      </p>
    </Notice>
  ));
}
