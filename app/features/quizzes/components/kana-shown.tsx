/** The letter a question asks about, large, in the textbook face it is taught in. */
export function KanaShown({ kana }: { kana: string }) {
  return (
    <p className="kana-shown" lang="ja">
      {kana}
    </p>
  );
}
