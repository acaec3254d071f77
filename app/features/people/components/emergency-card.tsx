import { useTranslations } from 'use-intl';
import { Button, Field, Notice, TextArea, TextInput } from '#app/ui/index.ts';
import { CARD_FIELDS, EMPTY_CARD } from '../emergency.ts';
import type { CardFacts, CardKey } from '../emergency.ts';
import { CardFaces } from './card-faces.tsx';
import { EmergencyNumbers, EmergencyPhrases } from './emergency-phrases.tsx';
import { useDeviceStore } from './use-device-store.ts';

const STORE = 'kakehashi.emergency-card';

/** Numbers, sentences and the card to carry. Without a script the card is printed with empty lines. */
export function EmergencyCard() {
  const t = useTranslations('pages.card');
  const { value, kept, save, clear } = useDeviceStore(STORE, EMPTY_CARD);
  return (
    <div className="emergency">
      <EmergencyNumbers />
      <EmergencyPhrases address={value.address} />
      <section className="card-part" aria-labelledby="card">
        <h2 id="card" className="no-print">
          {t('title')}
        </h2>
        <p className="no-print">{t('lead')}</p>
        <CardFaces facts={value} />
        <p className="no-print">{t('byHand')}</p>
        <div className="card-form script-only no-print">
          {kept ? <p className="small">{t('kept')}</p> : <Notice>{t('notKept')}</Notice>}
          <CardForm facts={value} onChange={save} />
          <div className="actions">
            <Button kind="main" type="button" onClick={() => window.print()}>
              {t('print')}
            </Button>
            <Button type="button" onClick={clear}>
              {t('clear')}
            </Button>
          </div>
        </div>
      </section>
    </div>
  );
}

const HINTED = ['name', 'address', 'allergies', 'blood', 'supervisor'] as const;
type Hinted = (typeof HINTED)[number];

function isHinted(key: CardKey): key is Hinted {
  return (HINTED as readonly string[]).includes(key);
}

function CardForm(props: { facts: CardFacts; onChange: (facts: CardFacts) => void }) {
  const t = useTranslations('pages.card');
  const { facts, onChange } = props;
  return (
    <>
      {CARD_FIELDS.map(({ key, longest, lines }) => {
        const Input = lines > 1 ? TextArea : TextInput;
        return (
          <Field
            key={key}
            name={`card-${key}`}
            label={t(`fields.${key}`)}
            optional={key === 'blood'}
            hint={isHinted(key) ? t(`hints.${key}`) : undefined}
          >
            <Input
              value={facts[key]}
              maxLength={longest}
              autoComplete="off"
              onChange={(event: { target: { value: string } }) =>
                onChange({ ...facts, [key]: event.target.value })
              }
            />
          </Field>
        );
      })}
    </>
  );
}
