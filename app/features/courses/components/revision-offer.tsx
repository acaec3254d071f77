import { useTranslations } from 'use-intl';
import type { Bilingual, CourseChange, Mark } from '#app/features/content/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { Button, Form, listIn, Notice } from '#app/ui/index.ts';

interface RevisionOfferProps {
  courseSlug: string;
  change: CourseChange;
  locale: Locale;
}

const KINDS = [
  'lessonsAdded',
  'lessonsChanged',
  'lessonsMoved',
  'lessonsRemoved',
  'checkUpsAdded',
  'checkUpsChanged',
  'checkUpsRemoved',
] as const;

/** A new revision of a course, what it changes, and the way to take it. */
export function RevisionOffer({ courseSlug, change, locale }: RevisionOfferProps) {
  const t = useTranslations('learn.outline');
  const list = (titles: readonly Bilingual[]) =>
    listIn(
      locale,
      titles.map((title) => title[locale]),
    );
  return (
    <div id="revision">
      <Notice title={t('revisionTitle')}>
        <p>{t('revisionText')}</p>
        <ul>
          {KINDS.filter((kind) => change[kind].length > 0).map((kind) => (
            <li key={kind}>
              {t(`changes.${kind}`)}: {list(change[kind].map(({ title }) => title))}
            </li>
          ))}
          {byMark(change.marksChanged).map(({ from, to, titles }) => (
            <li key={`${from} ${to}`}>
              {t('changes.mark', { from, to })}: {list(titles)}
            </li>
          ))}
        </ul>
        <Form method="post" action={`/learn/${courseSlug}/revision`} reloadDocument>
          <Button>{t('revisionTake')}</Button>
        </Form>
      </Notice>
    </div>
  );
}

/** Check-ups whose mark changes alike, together. */
function byMark(changed: CourseChange['marksChanged']) {
  const groups: { from: string; to: string; titles: Bilingual[] }[] = [];
  for (const { title, ...mark } of changed) {
    const [from, to] = [written(mark.from), written(mark.to)];
    const group = groups.find((known) => known.from === from && known.to === to);
    if (group) group.titles.push(title);
    else groups.push({ from, to, titles: [title] });
  }
  return groups;
}

function written({ pass, of }: Mark): string {
  return of === 100 ? `${pass}%` : `${pass}/${of}`;
}
