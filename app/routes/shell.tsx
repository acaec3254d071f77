import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { RootData } from '#app/root.tsx';
import type { NavigationKey } from '#app/platform/http/navigation.ts';
import {
  BottomBar,
  Button,
  DemoBanner,
  Footer,
  Header,
  Link,
  type NavItem,
} from '#app/ui/index.ts';

const SHORT: Partial<
  Record<NavigationKey, 'todayShort' | 'myCourseShort' | 'arrivalShort' | 'recordsShort'>
> = {
  today: 'todayShort',
  myCourse: 'myCourseShort',
  arrival: 'arrivalShort',
  records: 'recordsShort',
};

const FOOTER = ['support', 'emergency', 'safety', 'help', 'privacy', 'credits'] as const;

/** Pages whose text reaches the browser as HTML only. */
const PREPARED = new Set(['/about', '/support', '/help', '/arrival']);

/** Header, navigation, footer around every page. */
export function Shell({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useTranslations('site.nav');
  const language = useOtherLanguage();
  const items: NavItem[] = (data?.navigation ?? []).map(({ key, to }) => {
    const short = SHORT[key];
    const place = { to, label: t(key), document: PREPARED.has(to) };
    return short ? { ...place, short: t(short) } : place;
  });
  const person = data?.person;
  const help: NavItem = { to: '/help', label: t('help'), document: true };
  const aside: NavItem[] = person ? [help] : [language, help];
  return (
    <>
      <Header
        items={items}
        aside={aside}
        account={person ? { name: person.name, menu: <AccountMenu /> } : undefined}
        banner={data?.demo ? <DemoBanner /> : null}
      />
      {children}
      <Footer items={FOOTER.map((key) => ({ to: `/${key}`, label: t(key), document: true }))} />
      <BottomBar items={items}>
        {person ? <AccountMenu /> : null}
        <ul>
          {aside.map((item) => (
            <li key={item.to}>
              <Link to={item.to} lang={item.lang} document={item.document}>
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
      </BottomBar>
    </>
  );
}

function useOtherLanguage(): NavItem {
  const t = useTranslations('site.nav');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  return { to: `?lang=${other}`, label: t('otherLanguage'), lang: other, document: true };
}

/** What a signed-in person's menu holds. Posting forms load the document: the page may change language. */
function AccountMenu() {
  const t = useTranslations('site.nav');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  return (
    <ul>
      <li>
        <Link to="/account">{t('account')}</Link>
      </li>
      <li>
        <Form method="post" action="/account/language" reloadDocument>
          <input type="hidden" name="locale" value={other} />
          <Button kind="quiet" lang={other}>
            {t('otherLanguage')}
          </Button>
        </Form>
      </li>
      <li>
        <Form method="post" action="/sign-out" reloadDocument>
          <Button kind="quiet">{t('signOut')}</Button>
        </Form>
      </li>
    </ul>
  );
}
