/** A heading's text, in which no word such as “check-up” breaks at its hyphen. */
export function Unbroken({ text }: { text: string }) {
  return (
    <>
      {text.split(/(\p{L}+(?:-\p{L}+)+)/u).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} className="unbroken">
            {part}
          </span>
        ),
      )}
    </>
  );
}
