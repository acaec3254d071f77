import { useTranslations } from 'use-intl';
import { withoutReadings } from '#app/ui/index.ts';
import { CARD_FIELDS, EMERGENCY_NUMBERS, PHRASES } from '../emergency.ts';
import type { CardFacts } from '../emergency.ts';

/** The card as it prints: front and back side by side to fold, twice, with marks for cutting. */
export function CardFaces({ facts }: { facts: CardFacts }) {
  const t = useTranslations('pages.card');
  return (
    <div className="card-sheet">
      <div className="card-pair" role="group" aria-label={t('preview')}>
        <CutMarks />
        <Front />
        <Back facts={facts} />
      </div>
      <div className="card-pair card-copy" aria-hidden="true">
        <CutMarks />
        <Front />
        <Back facts={facts} />
      </div>
    </div>
  );
}

function Front() {
  return (
    <div className="card-face">
      <dl className="card-numbers">
        {EMERGENCY_NUMBERS.map(({ number, ja, en }) => (
          <div key={number}>
            <dt>{number}</dt>
            <dd>
              <span lang="ja">{ja}</span> <span lang="en">{en}</span>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="card-phrases">
        {PHRASES.filter((phrase) => phrase.onCard).map(({ jp, romaji, en }) => (
          <li key={romaji}>
            <span className="card-said" lang="ja">
              {withoutReadings(jp)}
            </span>
            <span lang="ja-Latn">{romaji}</span> <span lang="en">{en}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Back({ facts }: { facts: CardFacts }) {
  return (
    <dl className="card-face card-facts">
      {CARD_FIELDS.map(({ key, ja, en, lines }) => (
        <div key={key} className={lines > 1 ? 'card-two-lines' : undefined}>
          <dt>
            <span lang="ja">{ja}</span> <span lang="en">{en}</span>
          </dt>
          <dd lang={languageOf(facts[key])}>{facts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A card measures 85.6 by 54 mm; the marks stand 3 mm outside. */
function CutMarks() {
  return (
    <svg className="cut-marks" viewBox="0 0 177.2 60" aria-hidden="true" focusable="false">
      <path d="M0 3h2.4M0 57h2.4M174.8 3h2.4M174.8 57h2.4M3 0v2.4M3 57.6V60M174.2 0v2.4M174.2 57.6V60" />
      <path className="fold" d="M88.6 0v2.4M88.6 57.6V60" />
    </svg>
  );
}

function languageOf(text: string): 'ja' | 'en' | undefined {
  if (!text) return undefined;
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : 'en';
}
