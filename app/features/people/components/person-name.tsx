import { useLocale } from 'use-intl';
import { Link } from '#app/ui/index.ts';

/** The language that a name is read in, by its letters. */
export function nameLanguage(name: string): 'ja' | 'en' {
  return /[\u3040-\u30ff\u3400-\u9fff]/u.test(name) ? 'ja' : 'en';
}

/** A person's name as in the passport, with kana beside it; with an address, it leads there. */
export function PersonName(props: { name: string; kana?: string | null; to?: string }) {
  const { name, kana, to } = props;
  const lang = nameLanguage(name);
  return (
    <>
      {to ? (
        <Link to={to} lang={lang}>
          {name}
        </Link>
      ) : (
        <span lang={lang}>{name}</span>
      )}
      {kana ? (
        <span className="second" lang="ja">
          {kana}
        </span>
      ) : null}
    </>
  );
}

/** The name of an organisation in the reader's language. */
export function usePlaceName(): (place: { nameJa: string; nameEn: string }) => string {
  const locale = useLocale();
  return ({ nameJa, nameEn }) => (locale === 'ja' ? nameJa : nameEn);
}

/** An organisation's name; it leads to its page where the reader may open it. */
export function PlaceName({
  place,
}: {
  place: { id: string; nameJa: string; nameEn: string; isOpen?: boolean };
}) {
  const name = usePlaceName()(place);
  return place.isOpen ? <Link to={`/admin/organisations/${place.id}`}>{name}</Link> : <>{name}</>;
}
