import { useTranslations } from 'use-intl';
import { Button, Form, LinkButton } from '#app/ui/index.ts';
import type { BankView } from '../queries.server.ts';

interface BankActsProps {
  bank: BankView;
}

/** What is done with a bank: to add to it, and to call it something else. */
export function BankActs({ bank: { id, mayChange } }: BankActsProps) {
  const t = useTranslations('work.banks.acts');
  if (!mayChange) return null;
  const here = `/teach/banks/${id}`;
  return (
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
  );
}

/** What is done with all questions of a bank at once. */
export function WholeBankActs({ bank: { id, mayChange, counts } }: BankActsProps) {
  const t = useTranslations('work.banks.acts');
  const here = `/teach/banks/${id}`;
  return (
    <section>
      <h2>{t('whole')}</h2>
      {mayChange && counts.draft > 0 ? (
        <Form method="post" action={`${here}/drafts`} reloadDocument>
          <p>{t('readyAllHint')}</p>
          <p>
            <Button>{t('readyAll', { count: counts.draft })}</Button>
          </p>
        </Form>
      ) : null}
      <Form method="post" action={`${here}/file`} reloadDocument>
        <p>{t('exportHint')}</p>
        <p>
          <Button>{t('export')}</Button>
        </p>
      </Form>
    </section>
  );
}
