/** The plain text of a mail, its addresses as links, so that a demonstration can follow them. */
export function MailText({ text, lang }: { text: string; lang: string }) {
  return (
    <div className="mail" lang={lang}>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index} className="lines">
            {linked(paragraph)}
          </p>
        ))}
    </div>
  );
}

function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

/** The HTML of a mail as its own document, which may do nothing. */
export function MailFrame({ src, title }: { src: string; title: string }) {
  return <iframe className="mail-frame" src={src} title={title} sandbox="" loading="lazy" />;
}
