/** Said on every page of a demonstration, in both languages whatever the reader's. */
export function DemoBanner() {
  return (
    <p className="demo">
      <span lang="en">Demonstration. Not operated by CLAIR or the Japanese government</span>
      {' / '}
      <span lang="ja">デモ環境(公式サイトではありません)</span>
    </p>
  );
}
