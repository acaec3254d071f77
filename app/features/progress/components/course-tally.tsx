import { useTranslations } from 'use-intl';
import { Progress } from '#app/ui/index.ts';
import type { tally as countTally } from '../course-complete.ts';

/** How far the learner is, of what completes the course. */
export function CourseTally({ tally }: { tally: ReturnType<typeof countTally> }) {
  const t = useTranslations('learn.outline');
  const { lessonsDone, lessons, checkUpsDone, checkUps, tasksDone, tasks } = tally;
  return (
    <>
      <Progress
        label={t('progress')}
        labelSeen
        value={lessonsDone + checkUpsDone + tasksDone}
        max={lessons + checkUps + tasks}
        text={t('lessonsDone', { done: lessonsDone, all: lessons })}
      />
      <p className="small">{t('checkUpsDone', { done: checkUpsDone, all: checkUps })}</p>
      {tasks > 0 ? (
        <p className="small">{t('tasksDone', { done: tasksDone, all: tasks })}</p>
      ) : null}
    </>
  );
}
