import { DateTime, JapaneseText, Verdict } from '../index.ts';
import { useSamples } from './samples.ts';

const SENTENCE =
  '{今日|きょう}から お{世話|せ|わ}に なります。どうぞ よろしく お{願|ねが}いします。';

/** Headings, running text, furigana, times and verdicts. */
export function TextSpecimen() {
  const s = useSamples();
  return (
    <section>
      <h2>{s.lesson}</h2>
      <p>{s.info}</p>
      <h3>{s.course}</h3>
      <p>
        <JapaneseText text={SENTENCE} />
      </p>
      <JapaneseText as="p" text={SENTENCE} className="said" />
      <p>
        <DateTime instant="2026-07-31T14:59:00Z" zone="America/Chicago" deadline year={false} />
        <br />
        <DateTime instant="2026-07-31T14:59:00Z" zone="Asia/Tokyo" />
      </p>
      <Verdict kind="ok">{s.saved}</Verdict>
      <Verdict kind="near">
        <span lang="ja">こんにちは</span>: は
      </Verdict>
      <Verdict kind="fault">{s.waiting}</Verdict>
      <p className="saved">{s.fault}</p>
    </section>
  );
}
