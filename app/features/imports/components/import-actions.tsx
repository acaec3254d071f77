import { useTranslations } from 'use-intl';
import { Button, Form, Link, Notice, Undo } from '#app/ui/index.ts';
import type { ImportSummary } from '../queries.server.ts';

/** What can be done with an import that was checked, and what was done with one that was applied. */
export function ImportActions({ summary }: { summary: ImportSummary }) {
  const t = useTranslations('work.imports');
  const { id, kind, state, counts, outdated } = summary;
  const [added, changed, same] = [counts.new ?? 0, counts.changed ?? 0, counts.unchanged ?? 0];
  const left = (counts.faulty ?? 0) + (counts.question ?? 0);
  return (
    <>
      {outdated ? <Notice>{t('outdated')}</Notice> : null}
      {state === 'applied' ? (
        <>
          <Notice kind="success">{t('applied', { added, changed, same })}</Notice>
          {kind === 'organisations' ? null : (
            <p>
              <Link
                to={
                  kind === 'supervisors'
                    ? '/admin/invitations/new?post=none'
                    : '/admin/invitations/new'
                }
              >
                {t('invite')}
              </Link>
            </p>
          )}
        </>
      ) : (
        <ApplyForm id={id} count={added + changed} />
      )}
      {left > 0 ? (
        <p>
          {t('faultFile.text', { count: left })}{' '}
          <a href={`/admin/imports/${id}/faults`} download>
            {t('faultFile.get')}
          </a>
        </p>
      ) : null}
      {state === 'ready' ? (
        <p>
          <Link to={`/admin/imports/${id}/mapping`} document>
            {t('columns.change')}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function ApplyForm({ id, count }: { id: string; count: number }) {
  const t = useTranslations('work.imports.apply');
  if (count === 0) return <p>{t('nothing')}</p>;
  return (
    <Form method="post" action={`/admin/imports/${id}/application`} reloadDocument>
      <p>{t('lead', { count })}</p>
      <Button kind="main">{t('send')}</Button>
    </Form>
  );
}

/** Deletes what was read; what was applied stays. */
export function DiscardForm({ id }: { id: string }) {
  const t = useTranslations('work.imports.discard');
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      <Form method="post" action={`/admin/imports/${id}`} reloadDocument>
        <Undo />
        <Button kind="grave">{t('send')}</Button>
      </Form>
    </section>
  );
}
