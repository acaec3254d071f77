import { useTranslations } from 'use-intl';
import { JapaneseText } from '#app/ui/index.ts';
import { EMERGENCY_NUMBERS, PHRASES } from '../emergency.ts';

/** The numbers, large, to press on a telephone. */
export function EmergencyNumbers() {
  const t = useTranslations('pages.phrases');
  return (
    <section aria-label={t('numbers')}>
      <dl className="emergency-numbers">
        {EMERGENCY_NUMBERS.map(({ number, jp, en }) => (
          <div key={number}>
            <dt>
              <a href={`tel:${number.replace('#', '%23')}`}>{number}</a>
            </dt>
            <dd>
              <JapaneseText text={jp} />
              <span lang="en">{en}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The sentences of a call in both languages, with the reader's own address once it is written. */
export function EmergencyPhrases({ address }: { address: string }) {
  const t = useTranslations('pages.phrases');
  const place = address.trim() || '＿＿＿＿';
  return (
    <section className="phrases" aria-labelledby="phrases">
      <h2 id="phrases">{t('title')}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('japanese')}</th>
            <th scope="col">{t('english')}</th>
          </tr>
        </thead>
        <tbody>
          {PHRASES.map(({ jp, romaji, en }) => (
            <PhraseRow key={romaji} {...{ jp, romaji, en }} />
          ))}
          <PhraseRow
            jp={`{住所|じゅう|しょ}は ${place.replace(/[{}\\]/g, '')}です。`}
            romaji="Jūsho wa … desu."
            en="The address is …"
          />
        </tbody>
      </table>
    </section>
  );
}

function PhraseRow({ jp, romaji, en }: { jp: string; romaji: string; en: string }) {
  return (
    <tr>
      <td>
        <JapaneseText text={jp} />
        <span className="rm" lang="ja-Latn" aria-hidden="true">
          {romaji}
        </span>
      </td>
      <td lang="en">{en}</td>
    </tr>
  );
}
