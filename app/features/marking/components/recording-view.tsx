import { useEffect, useState, type Ref } from 'react';
import { clockOf } from '#app/ui/index.ts';

interface RecordingProps {
  address: string;
  mediaType: string;
  seconds: number;
  player: Ref<HTMLAudioElement>;
  words: { label: string; cannotPlay: string; save: string };
}

/** A recording to be heard; where the browser cannot play its kind it says so and offers to save it. */
export function RecordingView({ address, mediaType, seconds, player, words }: RecordingProps) {
  const [cannot, setCannot] = useState(false);
  useEffect(() => {
    setCannot(document.createElement('audio').canPlayType(mediaType) === '');
  }, [mediaType]);
  return (
    <figure className="recording">
      <figcaption>
        {words.label} {clockOf(seconds)}
      </figcaption>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- what a learner says has no captions */}
      <audio
        ref={player}
        controls
        preload="auto"
        src={address}
        onError={() => setCannot(true)}
        aria-label={words.label}
      />
      {cannot ? <p className="fault">{words.cannotPlay}</p> : null}
      <a href={address} download>
        {words.save}
      </a>
    </figure>
  );
}
