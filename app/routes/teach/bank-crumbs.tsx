import { useLocale, useTranslations } from 'use-intl';
import { Crumbs } from '#app/ui/index.ts';

interface BankCrumbsProps {
  bank?: { id: string; title: { en: string; ja: string } };
  question?: { id: string; name: string };
}

/** The way to a page of a bank. */
export function BankCrumbs({ bank, question }: BankCrumbsProps) {
  const t = useTranslations();
  const locale = useLocale();
  const to = `/teach/banks/${bank?.id}`;
  return (
    <Crumbs
      items={[
        { label: t('site.nav.home'), to: '/learn' },
        { label: t('work.banks.title'), to: '/teach/banks' },
        ...(bank ? [{ label: bank.title[locale], to }] : []),
        ...(question ? [{ label: question.name, to: `${to}/${question.id}` }] : []),
      ]}
    />
  );
}
