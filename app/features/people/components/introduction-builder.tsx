import { useTranslations } from 'use-intl';
import { Button, Notice } from '#app/ui/index.ts';
import { EMPTY_FACTS, faultsOf, speakerOf } from '../self-introduction/facts.ts';
import { classLesson, morningMeeting } from '../self-introduction/speeches.ts';
import { IntroductionForm } from './introduction-form.tsx';
import { IntroductionText } from './introduction-text.tsx';
import { useDeviceStore } from './use-device-store.ts';
import { useJapaneseVoice } from './use-japanese-voice.ts';

const STORE = 'kakehashi.self-introduction';

/** Own facts in, two speeches out; nothing leaves the device. */
export function IntroductionBuilder() {
  const t = useTranslations('pages.introduction');
  const { value: facts, kept, save, clear } = useDeviceStore(STORE, EMPTY_FACTS);
  const voice = useJapaneseVoice();
  const speaker = speakerOf(facts);
  const voiceText = voice ? t('voice') : voice === null ? t('noVoice') : null;
  return (
    <div className="introduction">
      {kept ? <p className="small">{t('kept')}</p> : <Notice>{t('notKept')}</Notice>}
      <IntroductionForm facts={facts} faults={faultsOf(facts)} onChange={save} />
      <div className="introduction-texts" aria-live="off">
        {speaker ? (
          <>
            <p className="small no-print">{voiceText ?? '\u00a0'}</p>
            <IntroductionText
              title={t('morning')}
              lines={morningMeeting(speaker)}
              voice={voice ?? null}
            />
            <IntroductionText
              title={t('class')}
              lines={classLesson(speaker)}
              voice={voice ?? null}
            />
          </>
        ) : (
          <p>{t('missing')}</p>
        )}
      </div>
      <div className="actions">
        <Button type="button" disabled={!speaker} onClick={printAlone}>
          {t('print')}
        </Button>
        <Button type="button" kind="quiet" onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    </div>
  );
}

/** Prints the two speeches without the lesson around them. */
function printAlone() {
  const page = document.documentElement;
  page.dataset.printOnly = 'introduction';
  window.addEventListener('afterprint', () => delete page.dataset.printOnly, { once: true });
  window.print();
}
