export default {
  outbox: {
    title: '送信メール',
    lead: 'SMTPを設定していないため、メールは送られず、ここに残ります。',
    smtp: 'メールはSMTPで送信しています。ここには残りません。',
    to: '宛先',
    subject: '件名',
    at: '日時',
    language: '言語',
    none: 'メールはまだありません。',
    failed: '送れなかったもの',
  },
};
