import type { Letter } from '../letter.server.ts';

/** A letter as offices in Japan send it: number and day, to whom, from whom, what about, and whom to ask. */
export function LetterSheets({ letter }: { letter: Letter }) {
  const { text } = letter;
  if (!text) return null;
  return letter.addressees.map((addressee) => (
    <article key={addressee} className="letter" lang="ja">
      <p className="letter-side">
        {letter.number ? (
          <>
            {letter.number}
            <br />
          </>
        ) : null}
        {letter.writtenDay}
      </p>
      <p>{addressee}</p>
      <p className="letter-side">
        {letter.sender.name}
        <br />
        {letter.sender.title}
      </p>
      <h2>{text.title}（通知）</h2>
      {text.paragraphs.map((paragraph, index) => (
        <p key={index} className="lines">
          {paragraph}
        </p>
      ))}
      <div className="letter-contact">
        <p>【担当・連絡先】</p>
        <p className="lines">{letter.contact}</p>
      </div>
    </article>
  ));
}
