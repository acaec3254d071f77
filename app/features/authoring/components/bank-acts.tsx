import { useTranslations } from 'use-intl';
import { Button, Form, LinkButton } from '#app/ui/index.ts';
import type { BankView } from '../queries.server.ts';

/** What can be done with a bank. */
export function BankActs({ bank }: { bank: BankView }) {
  const t = useTranslations('work.banks.acts');
  const { id, mayChange, counts } = bank;
  const here = `/teach/banks/${id}`;
  return (
    <>
      {mayChange ? (
        <p className="actions">
          <LinkButton kind="main" to={`${here}/questions/new`} document>
            {t('add')}
          </LinkButton>{' '}
          <LinkButton to={`${here}/import`} document>
            {t('import')}
          </LinkButton>{' '}
          <LinkButton kind="quiet" to={`${here}/edit`} document>
            {t('edit')}
          </LinkButton>
        </p>
      ) : null}
      {counts.draft + counts.ready + counts.retired > 0 ? (
        <Form method="post" action={`${here}/file`} reloadDocument>
          <Button compact>{t('export')}</Button> <small>{t('exportHint')}</small>
        </Form>
      ) : null}
      {mayChange && counts.draft > 0 ? (
        <Form method="post" action={`${here}/drafts`} reloadDocument>
          <Button compact>{t('readyAll', { count: counts.draft })}</Button>{' '}
          <small>{t('readyAllHint')}</small>
        </Form>
      ) : null}
    </>
  );
}
