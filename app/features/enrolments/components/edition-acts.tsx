import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, DateTime, Form, JAPAN, Link, NextPanel } from '#app/ui/index.ts';
import type { EditionPage } from '../edition-page.server.ts';

/** The next step of a draft: to be published. */
export function Publication({ page }: { page: EditionPage }) {
  const t = useTranslations('work.editions.page');
  const { edition, newcomers } = page;
  if (edition.state !== 'draft') return null;
  return (
    <NextPanel
      title={t('publishTitle')}
      action={
        <Form method="post" action={`/admin/editions/${edition.id}/publication`} reloadDocument>
          <Button kind="main">{t('publish')}</Button>
        </Form>
      }
    >
      <p>
        {t('publishText')} {newcomers === null ? null : t('publishRule', { count: newcomers })}
      </p>
    </NextPanel>
  );
}

/** Whom the rule would enrol, and the way to do it at once. */
export function RuleRun({ page }: { page: EditionPage }) {
  const t = useTranslations('work.editions.page');
  const { edition, newcomers, isRuleDue } = page;
  if (newcomers === null || edition.state === 'draft') return null;
  return (
    <>
      <h2>{t('rule')}</h2>
      <p>{t('ruleText', { count: newcomers })}</p>
      {isRuleDue && newcomers > 0 ? (
        <Form method="post" action={`/admin/editions/${edition.id}/rule-run`} reloadDocument>
          <Button compact>{t('ruleRun')}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** How the lottery stands: what was committed to, and the draw. */
export function Lottery({ page }: { page: EditionPage }) {
  const t = useTranslations('work.editions.page');
  const { edition, lottery, counts } = page;
  if (!lottery) return null;
  return (
    <>
      <h2>{t('lottery')}</h2>
      <dl className="facts">
        <dt>{t('commitment')}</dt>
        <dd>
          <code className="digest">{lottery.commitment}</code>
        </dd>
        {lottery.drawnAt ? (
          <>
            <dt>{t('drawnAt')}</dt>
            <dd>
              <DateTime instant={lottery.drawnAt} zone={JAPAN} time />
            </dd>
          </>
        ) : null}
      </dl>
      {edition.state === 'draft' ? null : (
        <p>
          <Link to={`/courses/${edition.courseSlug}/lottery/${edition.id}`} document>
            {t('lotteryPage')}
          </Link>
        </p>
      )}
      {lottery.drawnAt ? null : (
        <Confirmed
          title={t('drawTitle')}
          text={
            lottery.mayDraw ? t('drawText', { count: counts['in-lottery'] ?? 0 }) : t('drawAfter')
          }
          action={`/admin/editions/${edition.id}/draw`}
          button={lottery.mayDraw ? <Button kind="main">{t('draw')}</Button> : null}
        />
      )}
    </>
  );
}

/** The end of an edition's life. */
export function Archive({ page }: { page: EditionPage }) {
  const t = useTranslations('work.editions.page');
  const { id, state } = page.edition;
  if (state === 'archived') return null;
  return (
    <Confirmed
      title={t('archiveTitle')}
      text={t('archiveText')}
      action={`/admin/editions/${id}/archive`}
      button={<Button kind="grave">{t('archive')}</Button>}
    />
  );
}

/** What is done only after reading what it does: also without a script. */
function Confirmed(props: { title: string; text: string; action: string; button: ReactNode }) {
  return (
    <details className="confirmed">
      <summary>{props.title}</summary>
      <p>{props.text}</p>
      {props.button ? (
        <Form method="post" action={props.action} reloadDocument>
          {props.button}
        </Form>
      ) : null}
    </details>
  );
}
