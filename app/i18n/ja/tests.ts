/** Words of courses with monthly tests; they travel with the pages of such courses. */
export default {
  done: '月例テスト：{tests}回のうち提出{inTime}回、{percent}%以上{atMark}回',
  missed: '月例テストを{missed}回、提出していません',
  need: '修了するには、あと{needInTime}回以上の提出と、あと{needAtMark}回の{percent}%以上が必要です。学習はこのまま続けられます。',
  unreachable:
    '残りのテストだけでは、この開講期の修了の条件に届きません。学習は続けられます。次の開講期で、もう一度受講することもできます。',
};
