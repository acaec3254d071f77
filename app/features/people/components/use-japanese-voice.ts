import { useEffect, useState } from 'react';

export type Voice = {
  /** What is being read, or null. */
  reading: string | null;
  read: (id: string, sentences: readonly string[]) => void;
  stop: () => void;
};

const SLOWER = 0.8;

function findVoice(): SpeechSynthesisVoice | null {
  const voices = window.speechSynthesis.getVoices();
  return voices.find(({ lang }) => /^ja\b/i.test(lang.replace('_', '-'))) ?? null;
}

/** Some browsers know their voices only after a while. */
const LOOKING_MS = 2_000;

/** The device's own Japanese voice: null where it has none, undefined while it is looked for. */
export function useJapaneseVoice(): Voice | null | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null | undefined>(undefined);
  const [reading, setReading] = useState<string | null>(null);
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
  if (!voice) return voice;
  const stop = () => {
    window.speechSynthesis.cancel();
    setReading(null);
  };
  const read = (id: string, sentences: readonly string[]) => {
    window.speechSynthesis.cancel();
    setReading(id);
    sentences.forEach((text, index) => {
      const isLast = index === sentences.length - 1;
      window.speechSynthesis.speak(utterance(text, voice, isLast ? () => setReading(null) : null));
    });
  };
  return { reading, read, stop };
}

function utterance(text: string, voice: SpeechSynthesisVoice, onEnd: (() => void) | null) {
  const said = new SpeechSynthesisUtterance(text);
  said.voice = voice;
  said.lang = 'ja-JP';
  said.rate = SLOWER;
  said.onend = onEnd;
  return said;
}
