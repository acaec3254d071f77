import { useEffect, useRef, useState } from 'react';

export type Voice = {
  /** What is being read, or null. */
  reading: string | null;
  read: (id: string, sentences: readonly string[]) => void;
  stop: () => void;
};

const RATE = { normal: 0.8, slow: 0.6 };

/** What is chosen in the reading tools of the page around: slow, or again and again. */
function isChosen(choice: '[data-speed="slow"]' | '[data-repeat="on"]'): boolean {
  return document.querySelector(choice) !== null;
}

function findVoice(): SpeechSynthesisVoice | null {
  const voices = window.speechSynthesis.getVoices();
  return voices.find(({ lang }) => /^ja\b/i.test(lang.replace('_', '-'))) ?? null;
}

/** Some browsers know their voices only after a while. */
const LOOKING_MS = 2_000;

/** The device's own Japanese voice: null where it has none, undefined while it is looked for. */
export function useJapaneseVoice(): Voice | null | undefined {
  const voice = useFoundVoice();
  const [reading, setReading] = useState<string | null>(null);
  const turn = useRef(0);
  if (!voice) return voice;
  // Some browsers end what is cancelled, so each turn knows whether it is still the one.
  const begin = (id: string | null) => {
    turn.current += 1;
    window.speechSynthesis.cancel();
    setReading(id);
    return turn.current;
  };
  const read = (id: string, sentences: readonly string[]) => {
    const own = begin(id);
    const onEnd = () => {
      if (own !== turn.current) return;
      if (isChosen('[data-repeat="on"]')) read(id, sentences);
      else setReading(null);
    };
    sentences.forEach((text, index) => {
      const isLast = index === sentences.length - 1;
      window.speechSynthesis.speak(utterance(text, voice, isLast ? onEnd : null));
    });
  };
  return { reading, read, stop: () => void begin(null) };
}

function useFoundVoice(): SpeechSynthesisVoice | null | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null | undefined>(undefined);
  useEffect(() => {
    if (!('speechSynthesis' in window)) {
      setVoice(null);
      return undefined;
    }
    const synthesis = window.speechSynthesis;
    const look = () => setVoice((before) => findVoice() ?? before);
    look();
    synthesis.addEventListener?.('voiceschanged', look);
    const timer = window.setTimeout(() => setVoice((found) => found ?? null), LOOKING_MS);
    return () => {
      window.clearTimeout(timer);
      synthesis.removeEventListener?.('voiceschanged', look);
      synthesis.cancel();
    };
  }, []);
  return voice;
}

function utterance(text: string, voice: SpeechSynthesisVoice, onEnd: (() => void) | null) {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = 'ja-JP';
  said.rate = RATE[isChosen('[data-speed="slow"]') ? 'slow' : 'normal'];
  said.onend = onEnd;
  return said;
}
