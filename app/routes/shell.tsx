import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useLeaveDevice, useOwnDevice } from '#app/features/people/components/use-own-device.ts';
import type { RootData } from '#app/root.tsx';
import { Banners } from '#app/routes/banners.tsx';
import { queryInLanguage } from '#app/platform/http/language-link.ts';
import type { NavigationKey } from '#app/platform/http/navigation.ts';
import { isWorkPage } from '#app/platform/http/work-pages.ts';
import {
  BottomBar,
  Button,
  Footer,
  Header,
  JAPAN,
  Link,
  ReaderZone,
  Undo,
  Unread,
  type NavItem,
} from '#app/ui/index.ts';

const SHORT: Partial<
  Record<
    NavigationKey,
    | 'todayShort'
    | 'myCourseShort'
    | 'arrivalShort'
    | 'trainingShort'
    | 'recordsShort'
    | 'supportAndGrantsShort'
  >
> = {
  today: 'todayShort',
  myCourse: 'myCourseShort',
  arrival: 'arrivalShort',
  training: 'trainingShort',
  records: 'recordsShort',
  supportAndGrants: 'supportAndGrantsShort',
};

const FOOTER = ['support', 'emergency', 'safety', 'help', 'privacy', 'credits'] as const;

/** Pages whose text reaches the browser as HTML only. */
const PREPARED = new Set(['/about', '/support', '/help', '/arrival']);

/** Header, navigation, footer around every page, and the zone in which it tells times. */
export function Shell({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useTranslations('site.nav');
  const items: NavItem[] = (data?.navigation ?? []).map(({ key, to, holds }) => {
    const short = SHORT[key];
    const place = { to, label: t(key), holds, document: PREPARED.has(to) || isWorkPage(to) };
    return short ? { ...place, short: t(short) } : place;
  });
  const person = data?.person;
  useOwnDevice(data && (person?.mark ?? null));
  const help: NavItem = { to: '/help', label: t('help'), document: true };
  const language = person ? <LanguageForm /> : <LanguageLink />;
  const own = ownPart(person, (count) => t('unread', { count }));
  return (
    <ReaderZone.Provider value={data?.timeZone ?? JAPAN}>
      <Header
        items={items}
        language={language}
        help={help}
        account={own}
        banner={<Banners data={data} />}
      />
      {children}
      <Footer items={FOOTER.map((key) => ({ to: `/${key}`, label: t(key), document: true }))} />
      <BottomBar items={items} mark={own?.mark}>
        {own?.menu}
        <ul>
          <li>{language}</li>
          {items.some(({ to }) => to === help.to) ? null : (
            <li>
              <Link to={help.to} document>
                {help.label}
              </Link>
            </li>
          )}
        </ul>
      </BottomBar>
    </ReaderZone.Provider>
  );
}

/** Their name and menu, with the number of notices that wait. */
function ownPart(person: RootData['person'] | undefined, label: (count: number) => string) {
  if (!person) return undefined;
  const mark = <Unread count={person.unread} label={label(person.unread)} />;
  const name = (
    <>
      {person.name}
      {mark}
    </>
  );
  return { name, mark, menu: <AccountMenu mark={mark} /> };
}

/** For a visitor: the language of this browser, on the page as it was asked for. */
function LanguageLink() {
  const t = useTranslations('site.nav');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  const { search } = useLocation();
  return (
    <Link to={queryInLanguage(search, other)} lang={other} document>
      {t('otherLanguage')}
    </Link>
  );
}

/** For who is signed in: their own language, wherever they sign in. */
function LanguageForm() {
  const t = useTranslations('site.nav');
  const other = useLocale() === 'ja' ? 'en' : 'ja';
  return (
    <Form method="post" action="/account/language" reloadDocument>
      <input type="hidden" name="locale" value={other} />
      <Button kind="quiet" lang={other}>
        {t('otherLanguage')}
      </Button>
    </Form>
  );
}

/** What a signed-in person's menu holds. Forms load the document: nothing of the session may stay in it. */
function AccountMenu({ mark }: { mark: ReactNode }) {
  const t = useTranslations('site.nav');
  return (
    <ul>
      <li>
        <Link to="/notices">
          {t('notices')}
          {mark}
        </Link>
      </li>
      <li>
        <Link to="/account">{t('account')}</Link>
      </li>
      <li>
        <Form method="post" action="/sign-out" reloadDocument onSubmit={useLeaveDevice()}>
          <Undo />
          <Button kind="quiet">{t('signOut')}</Button>
        </Form>
      </li>
    </ul>
  );
}
