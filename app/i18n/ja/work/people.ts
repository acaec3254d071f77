export default {
  title: '参加者',
};
