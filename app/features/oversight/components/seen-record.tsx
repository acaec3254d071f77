import { useLocale, useTranslations } from 'use-intl';
import { DateTime } from '#app/ui/index.ts';
import type { WhoSees } from '../who-sees.server.ts';

/** What others see of a person, one kind of reader after another. */
export function SeenRecord({ seen }: { seen: WhoSees }) {
  const t = useTranslations('whoSees');
  const { record, learning, overseers } = seen;
  return (
    <>
      <h2>{t('overseers')}</h2>
      {overseers.length > 0 ? <Overseers overseers={overseers} /> : <p>{t('noOverseers')}</p>}
      <Facts
        facts={[
          [t('legalName'), record.legalName],
          [t('kana'), record.kana],
          [t('workEmail'), record.workEmail],
          [t('arrivalOn'), record.arrivalOn],
        ]}
      />
      <Post post={record.post} />
      <Learning learning={learning} />
      <p className="small">{t('privateCourses')}</p>
      <h2>{t('clair')}</h2>
      <p>{t('clairText')}</p>
      <Facts facts={[[t('privateEmail'), record.privateEmail]]} />
      <h2>{t('companies')}</h2>
      <p>{t('companiesText')}</p>
      <h2>{t('nobody')}</h2>
      <p>{t('nobodyText')}</p>
    </>
  );
}

function Overseers({ overseers }: Pick<WhoSees, 'overseers'>) {
  const t = useTranslations('whoSees');
  const locale = useLocale();
  return (
    <ul>
      {overseers.map(({ name, role, organisation }) => (
        <li key={`${name} ${organisation.en}`}>
          {t('overseer', { name, role: t(`roles.${role}`), organisation: organisation[locale] })}
        </li>
      ))}
    </ul>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, string | null])[] }) {
  const t = useTranslations('whoSees');
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? t('empty')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Post({ post }: Pick<WhoSees['record'], 'post'>) {
  const t = useTranslations('whoSees');
  const locale = useLocale();
  if (!post) return null;
  return (
    <Facts
      facts={[
        [t('kind'), post.kind],
        [t('organisation'), post.organisation[locale]],
        [t('jetNumber'), post.jetNumber],
      ]}
    />
  );
}

function Learning({ learning }: Pick<WhoSees, 'learning'>) {
  const t = useTranslations('whoSees');
  const locale = useLocale();
  if (learning.length === 0) return null;
  return (
    <>
      <h3>{t('learning')}</h3>
      <ul>
        {learning.map((row) => (
          <li key={row.enrolmentId}>
            {t('progress', {
              edition: row.edition[locale],
              items: t('items', { done: row.itemsDone, total: row.itemsTotal }),
              standing: t(`standings.${row.standing}`),
            })}
            {row.lastActiveOn
              ? t.rich('lastActive', {
                  day: () => (
                    <DateTime instant={`${row.lastActiveOn}T00:00:00+09:00`} zone="Asia/Tokyo" />
                  ),
                })
              : null}
          </li>
        ))}
      </ul>
    </>
  );
}
