import { useTranslations } from 'use-intl';
import { Button, Form, Link } from '#app/ui/index.ts';
import type { NotInvited } from '../rules.ts';
import { RefusedList } from './refused-list.tsx';

interface InvitationPreviewProps {
  /** Where the people are listed. */
  list: string;
  count: number;
  refused: readonly NotInvited[];
  mark: string;
}

/** How many of a list would be invited and why others would not, before anything is sent. */
export function InvitationPreview({ list, count, refused, mark }: InvitationPreviewProps) {
  const t = useTranslations('work.accounts.invitations.new');
  return (
    <>
      <p>
        {t.rich('lead', {
          list: (words) => (
            <Link to={list} document>
              {words}
            </Link>
          ),
        })}
      </p>
      <p>
        <strong>{count > 0 ? t('count', { count }) : t('nobody')}</strong>
      </p>
      <RefusedList refused={refused} />
      {count > 0 ? (
        <Form method="post" reloadDocument>
          <input type="hidden" name="mark" value={mark} />
          <input type="hidden" name="count" value={count} />
          <Button kind="main">{t('send', { count })}</Button>
        </Form>
      ) : null}
    </>
  );
}
