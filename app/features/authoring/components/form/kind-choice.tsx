import { useTranslations } from 'use-intl';
import type { KindName } from '#app/features/questions/exports.ts';
import { Link } from '#app/ui/index.ts';
import { isFormKind } from '../../form/fields.ts';
import { useKindName } from '../kind-name.ts';

/** The kinds there are, each a link to its form; those with fields come first. */
export function KindChoice({ address, kinds }: { address: string; kinds: readonly KindName[] }) {
  const t = useTranslations('work.banks.form');
  const kindName = useKindName();
  const ordered = [...kinds].sort((a, b) => Number(isFormKind(b)) - Number(isFormKind(a)));
  return (
    <section>
      <h2>{t('kindTitle')}</h2>
      <ul>
        {ordered.map((kind) => (
          <li key={kind}>
            <Link to={`${address}?kind=${kind}`} document>
              {kindName(kind)}
            </Link>
            {isFormKind(kind) ? null : <small> YAML</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}
