import type { ImportField } from '../schema.ts';

/**
 * What columns are called in files, in Japanese and English, compared without width, case, spaces and
 * signs. The first of each language is that of the templates.
 */
export const HEADINGS: Readonly<
  Record<ImportField, { ja: readonly string[]; en: readonly string[] }>
> = {
  jetNumber: {
    ja: ['JET番号', 'JETナンバー', 'JETプログラム番号', '参加者番号', 'JETID'],
    en: ['JET number', 'JET no', 'JET ID', 'participant number', 'JET#'],
  },
  kind: {
    ja: ['職種', '区分', '参加者区分', '種別', 'ALT/CIR/SEA'],
    en: ['position', 'type', 'job type', 'JET type', 'position type', 'category'],
  },
  legalName: {
    ja: [
      '氏名',
      '氏名（英字）',
      '氏名（ローマ字）',
      '氏名（パスポート）',
      'パスポート氏名',
      '名前',
      '英字氏名',
      '氏名英語',
    ],
    en: [
      'name',
      'full name',
      'legal name',
      'passport name',
      'name as in passport',
      'participant name',
    ],
  },
  familyName: {
    ja: ['姓', '姓（英字）', '名字', '氏', 'ラストネーム'],
    en: ['family name', 'last name', 'surname'],
  },
  givenName: {
    ja: ['名', '名（英字）', 'ファーストネーム', '名ミドルネーム'],
    en: ['given name', 'given names', 'first name', 'first and middle names', 'forename'],
  },
  displayName: {
    ja: ['呼び名', '表示名', '通称', '呼称'],
    en: ['display name', 'preferred name', 'name to be called by', 'nickname', 'known as'],
  },
  kana: {
    ja: [
      'フリガナ',
      'カナ',
      '氏名カナ',
      '氏名フリガナ',
      'カタカナ',
      'ふりがな',
      '読み',
      '団体名カナ',
    ],
    en: ['kana', 'furigana', 'katakana', 'name in kana', 'reading'],
  },
  privateEmail: {
    ja: [
      'メールアドレス',
      '個人メールアドレス',
      '個人メール',
      '私用メール',
      'メール',
      'Eメール',
      '電子メール',
    ],
    en: ['e-mail', 'email address', 'private e-mail', 'personal e-mail', 'e-mail address', 'mail'],
  },
  workEmail: {
    ja: [
      '職場メールアドレス',
      '職場メール',
      '業務用メール',
      '勤務先メール',
      '公用メール',
      '担当者メール',
      '担当者メールアドレス',
    ],
    en: [
      'work e-mail',
      'office e-mail',
      'business e-mail',
      'work e-mail address',
      'supervisor e-mail',
    ],
  },
  locale: { ja: ['言語', '使用言語', '表示言語'], en: ['language', 'interface language'] },
  timeZone: { ja: ['タイムゾーン', '時間帯', '現在の時間帯'], en: ['time zone', 'timezone', 'tz'] },
  japaneseLevel: {
    ja: ['日本語レベル', '日本語能力', 'JLPT', '日本語能力試験'],
    en: ['Japanese level', 'JLPT level', 'JLPT', 'Japanese proficiency'],
  },
  organisationCode: {
    ja: [
      '団体コード',
      '任用団体コード',
      '任用団体番号',
      '自治体コード',
      '地方公共団体コード',
      '全国地方公共団体コード',
    ],
    en: [
      'organisation code',
      'CO code',
      'contracting organisation code',
      'organization code',
      'local government code',
    ],
  },
  organisationName: {
    ja: ['任用団体', '任用団体名', '団体名', '所属団体', '配属先', '自治体名'],
    en: [
      'contracting organisation',
      'organisation',
      'CO',
      'contracting organization',
      'organization',
      'placement',
      'CO name',
    ],
  },
  arrivalGroup: {
    ja: ['来日グループ', '来日時期', '来日組', 'グループ'],
    en: ['arrival group', 'group', 'departure group', 'intake'],
  },
  arrivalOn: {
    ja: ['来日日', '来日予定日', '到着日'],
    en: ['arrival date', 'arrival', 'date of arrival'],
  },
  startsOn: {
    ja: ['任用開始日', '任用期間開始', '開始日', '任用開始', '契約開始日', '着任日'],
    en: ['start date', 'appointment start', 'starts on', 'contract start', 'start', 'from'],
  },
  endsOn: {
    ja: ['任用終了日', '任用期間終了', '終了日', '任用終了', '契約終了日', '任期満了日'],
    en: ['end date', 'appointment end', 'ends on', 'contract end', 'end', 'to'],
  },
  yearAtStart: {
    ja: ['年次', '任用年数', '任用年目', '何年目', '年目'],
    en: ['year', 'JET year', 'year of appointment', 'year on JET'],
  },
  organisationKind: {
    ja: ['団体種別', '種別', '団体区分', '区分'],
    en: ['organisation type', 'type', 'kind', 'organization type', 'organisation kind'],
  },
  code: {
    ja: [
      '団体コード',
      'コード',
      '自治体コード',
      '地方公共団体コード',
      '全国地方公共団体コード',
      '団体番号',
    ],
    en: ['code', 'organisation code', 'organization code', 'local government code'],
  },
  nameJa: {
    ja: ['団体名', '団体名（日本語）', '名称', '日本語名', '団体名称', '学校名', '会社名'],
    en: ['name in Japanese', 'Japanese name', 'name (Japanese)', 'name ja'],
  },
  nameEn: {
    ja: ['団体名（英語）', '英語名', '英語名称', '団体名英語'],
    en: [
      'name in English',
      'English name',
      'name (English)',
      'name',
      'name en',
      'organisation name',
    ],
  },
  parentCode: {
    ja: [
      '上位団体コード',
      '取りまとめ団体コード',
      '親団体コード',
      '所属団体コード',
      '設置者コード',
    ],
    en: ['parent code', 'host body code', 'parent organisation code', 'host code'],
  },
  parentName: {
    ja: [
      '上位団体',
      '取りまとめ団体',
      '親団体',
      '所属団体',
      '設置者',
      '上位団体名',
      '取りまとめ団体名',
    ],
    en: ['parent', 'host body', 'parent organisation', 'host prefecture', 'belongs to'],
  },
  officeEmail: {
    ja: ['代表メール', '代表メールアドレス', 'メールアドレス', 'メール', '団体メール'],
    en: ['office e-mail', 'e-mail', 'department e-mail', 'e-mail address', 'shared e-mail'],
  },
  until: {
    ja: ['担当終了日', '終了日', '任期', '期限'],
    en: ['until', 'end date', 'last day', 'to'],
  },
  jetNumbers: {
    ja: ['担当参加者のJET番号', '担当JET番号', 'JET番号', '担当参加者', '担当するJET'],
    en: ['JET numbers', 'JET numbers of participants', 'participants', 'looks after', 'JET number'],
  },
};
