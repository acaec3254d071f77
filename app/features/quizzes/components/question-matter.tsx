import { useTranslations } from 'use-intl';
import type { PublicQuestion, Stimulus } from '#app/features/questions/exports.ts';
import type { Locale } from '#app/i18n/types.ts';
import { JapaneseText, PreparedHtml } from '#app/ui/index.ts';
import type { SoundLimit } from '../sound-limits.ts';
import { LimitedSound } from './limited-sound.tsx';
import { Sounds } from './sounds.tsx';
import { usePlayer } from './use-player.ts';

interface MatterProps {
  question: PublicQuestion;
  /** Address of its sound, where that may be played so many times. */
  audio: string | null;
  limit?: SoundLimit | undefined;
  locale: Locale;
}

/** What stands between a prompt and its answer: a sound that is limited, text, and a picture. */
export function QuestionMatter({ question, audio, limit, locale }: MatterProps) {
  const { html, image } = question;
  return (
    <div data-matter>
      {audio && limit ? <LimitedSound addresses={[audio]} limit={limit} /> : null}
      {html ? <PreparedHtml id={`matter-${question.id}`} html={html[locale]} /> : null}
      {image ? (
        <img
          src={image.address}
          width={image.width}
          height={image.height}
          alt={image.alt[locale]}
          loading="lazy"
        />
      ) : null}
    </div>
  );
}

interface StimulusProps {
  stimulus: Stimulus;
  /** Addresses of what is heard, one after another. */
  audio: readonly string[];
  limit?: SoundLimit | undefined;
  /** The questions that are about it, by number. */
  from: number;
  to: number;
  locale: Locale;
}

/** A passage or a recording, over the questions that are about it. */
export function StimulusView(props: StimulusProps) {
  const { stimulus, audio, limit, from, to, locale } = props;
  const t = useTranslations('kinds.stimulus');
  return (
    <section className="stimulus" aria-label={stimulus.title[locale]}>
      <p className="small">{t('about', { count: to - from + 1, from, to })}</p>
      <h2>{stimulus.title[locale]}</h2>
      {stimulus.html ? (
        <PreparedHtml id={`stimulus-${stimulus.id}`} html={stimulus.html[locale]} />
      ) : null}
      {stimulus.jp?.map((paragraph, index) => (
        <JapaneseText as="p" key={index} text={paragraph} />
      ))}
      {audio.length > 0 && limit ? <LimitedSound addresses={audio} limit={limit} /> : null}
      {audio.length > 0 && !limit ? <HearAll addresses={audio} /> : null}
    </section>
  );
}

/** What may be heard as often as one likes. */
function HearAll({ addresses }: { addresses: readonly string[] }) {
  return <Sounds addresses={addresses} player={usePlayer()} />;
}
