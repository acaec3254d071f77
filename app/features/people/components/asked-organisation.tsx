import { useTranslations } from 'use-intl';
import { Link, Notice } from '#app/ui/index.ts';
import type { Choice } from '../choices.ts';
import type { PeopleParams } from '../params.ts';
import { peopleAddress } from '../paths.ts';
import { usePlaceName } from './person-name.tsx';

/** Where no organisation is called as it was typed, or several are: those, to choose from. */
export function AskedOrganisation(props: {
  asked: PeopleParams;
  organisation: { below?: string | null; choices: readonly Choice[] };
}) {
  const t = useTranslations('work.people');
  const placeName = usePlaceName();
  const { asked, organisation } = props;
  if (organisation.below !== null) return null;
  const { organisation: name = '', ...rest } = asked;
  if (organisation.choices.length === 0) {
    return <Notice>{t('unknownOrganisation', { name })}</Notice>;
  }
  return (
    <Notice>
      <p>{t('severalOrganisations', { name })}</p>
      <ul className="links">
        {organisation.choices.map((choice) => (
          <li key={choice.id}>
            <Link to={peopleAddress({ ...rest, organisationId: choice.id, after: undefined })}>
              {placeName(choice)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
