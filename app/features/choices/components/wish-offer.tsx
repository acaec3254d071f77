import { useTranslations } from 'use-intl';
import { Button, Form, Link, Notice } from '#app/ui/index.ts';

interface WishOfferProps {
  slug: string;
  companyId: string;
  wish: 'listed' | 'addable' | 'not-open' | 'not-published' | 'closed';
  /** It has just been added. */
  isAdded: boolean;
}

const WORDS = {
  listed: 'listed',
  closed: 'closed',
  'not-open': 'notOpen',
  'not-published': 'notPublished',
} as const;

/** On the page of a company: puts it on the reader's list, or tells why that cannot be. */
export function WishOffer({ slug, companyId, wish, isAdded }: WishOfferProps) {
  const t = useTranslations('choices.guidePage');
  const own = `/career/fairs/${slug}`;
  if (wish === 'addable') {
    return (
      <Form method="post" action={`${own}/wishes`}>
        <input type="hidden" name="company" value={companyId} />
        <Button>{t('add')}</Button>
      </Form>
    );
  }
  const isBarred = wish === 'not-open' || wish === 'not-published';
  const said = isAdded && wish === 'listed' ? 'added' : WORDS[wish];
  return (
    <Notice kind={isAdded ? 'success' : 'info'}>
      {t(said)}{' '}
      <Link to={isBarred ? own : `${own}/choices`}>{t(isBarred ? 'publish' : 'toList')}</Link>
    </Notice>
  );
}
