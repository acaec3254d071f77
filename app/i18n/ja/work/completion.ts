export default {
  title: '項目ごとの進み具合',
  home: 'ホーム',
  learners: '受講者の一覧',
  caption: '受講者と項目ごとの状態',
  completed: '完了',
  begun: '学習中',
  notBegun: '未開始',
  absent: '対象外',
  nobody: 'この開講期に受講者はいません。',
  xlsx: 'Excelファイル（XLSX）',
  csv: 'CSVファイル',
  see: '項目ごとに見る',
};
