import type { Style } from '#app/platform/pdf/sheet.ts';
import { datedLinesOf } from '../dated-lines.ts';
import type { Calendar, Filled } from '../kinds.ts';
import { ageOn } from '../read-filled.ts';
import { writeDayBy } from '../written-dates.ts';
import { BODY, LABEL, LEFT, piece, roomOf, WIDTH, writeText, type Flow } from './flow.ts';
import { emptyRows, heightOf, ROW, writeBox, writeCells, writeGrid, type GridRow } from './grid.ts';

export interface OnPaper {
  calendar: Calendar;
  /** The day in Japan on which it is made, as 2026-11-27. */
  today: string;
}

const TITLE: Style = { ...BODY, face: 'bold', size: 20, leading: 1.3, tracking: 8 };
const SIDE = 150;

/** 履歴書 after the sample form that the ministry of labour published in 2021; without a photograph. */
export function setRireki(flow: Flow, filled: Filled, on: OnPaper): void {
  setHead(flow, on);
  setPerson(flow, filled, on);
  setHistory(flow, filled, on);
  setRest(flow, filled, on);
}

function setHead(flow: Flow, { calendar, today }: OnPaper): void {
  const column = { x: LEFT, width: WIDTH };
  const day = piece(flow, `${writeDayBy(today, calendar)}現在`, { ...BODY, size: 9, align: 'end' });
  flow.pen.write(flow.sheet, day, { ...column, y: flow.y + 12 });
  flow.y += flow.pen.write(
    flow.sheet,
    { ...piece(flow, '履歴書', TITLE), role: 'H1' },
    {
      ...column,
      y: flow.y,
    },
  );
  flow.y += 8;
}

function setPerson(flow: Flow, filled: Filled, on: OnPaper): void {
  const whole = { x: LEFT, width: WIDTH };
  const main = { x: LEFT, width: WIDTH - SIDE };
  const side = { x: LEFT + WIDTH - SIDE, width: SIDE };
  const { name = '', kana = '', sex = '', postal, address = '', addressKana = '' } = filled;
  writeCells(flow, [{ ...whole, label: 'ふりがな', text: kana, least: 30 }]);
  setName(flow, name);
  writeCells(flow, [
    { ...main, label: '生年月日', text: birthOf(filled.birth, on), least: 38 },
    { ...side, label: '※性別', text: sex, least: 38 },
  ]);
  writeCells(flow, [
    { ...main, label: 'ふりがな', text: addressKana, least: 30 },
    { ...side, label: '電話', text: filled.phone ?? '', least: 30 },
  ]);
  const where = [postal ? `〒${postal.replace(/^〒\s*/u, '')}` : '〒', address].join('\n');
  writeCells(flow, [
    { ...main, label: '現住所', text: where, least: 58 },
    {
      ...side,
      label: 'E-mail',
      text: filled.email ?? '',
      least: 58,
      style: mailStyle(filled.email),
    },
  ]);
  const label = '連絡先（現住所以外に連絡を希望する場合のみ記入）';
  writeCells(flow, [{ ...whole, label, text: filled.contact ?? '', least: 38 }]);
  flow.y += 12;
}

/** A long address is smaller, so that it is not torn apart. */
const mailStyle = (email = ''): Style => ({ ...BODY, size: email.length > 26 ? 7.5 : 9 });

function setName(flow: Flow, name: string): void {
  const style: Style = { ...BODY, leading: 1.25 };
  const box = {
    ...{ x: LEFT + 14, width: WIDTH - 28, y: flow.y + 15, height: 30 },
    ...{ oneLine: [20, 18, 16, 14, 13], sizes: [12, 11, 10, 9, 8] },
  };
  flow.pen.fit(flow.sheet, { text: name, lang: null, style }, box);
  writeCells(flow, [{ x: LEFT, width: WIDTH, label: '氏名', text: '', least: 48 }]);
}

function birthOf(birth: string | undefined, { calendar, today }: OnPaper): string {
  if (!birth) return '';
  return `${writeDayBy(birth, calendar)}生（満${ageOn(birth, today) ?? ''}歳）`;
}

const TITLE_OF_HISTORY = '学歴・職歴（各項目ごとにまとめて書く）';

function setHistory(flow: Flow, { education, work }: Filled, { calendar }: OnPaper): void {
  const rows = historyRows(education, work);
  const height = rows.reduce((sum, row) => sum + heightOf(flow, row), ROW);
  const empty = emptyRows(Math.floor((roomOf(flow) - height) / ROW));
  writeGrid(flow, { title: TITLE_OF_HISTORY, rows: [...rows, ...empty], calendar });
}

/** 学歴, then 職歴, each under its word, and 以上 where the person did not write it. */
export function historyRows(education: string | undefined, work: string | undefined): GridRow[] {
  const rows = (list: string | undefined): GridRow[] =>
    datedLinesOf(list)
      .filter(({ text }) => text !== '以上')
      .map((line) => ({ line }));
  const [schools, posts] = [rows(education), rows(work)];
  const isWritten = schools.length + posts.length > 0;
  return [
    ...[{ middle: '学歴' }, ...schools, { empty: true } as const],
    ...[{ middle: '職歴' }, ...posts],
    ...(isWritten ? [{ end: '以上' }] : []),
  ];
}

const LICENCES = 6;
const APPEAL = '志望の動機、特技、好きな学科、アピールポイントなど';
const WISHES =
  '本人希望記入欄（特に給料・職種・勤務時間・勤務地・その他についての希望などがあれば記入）';

function setRest(flow: Flow, filled: Filled, { calendar }: OnPaper): void {
  const rows = datedLinesOf(filled.qualifications).map((line): GridRow => ({ line }));
  flow.y += 12;
  writeGrid(flow, {
    title: '免許・資格',
    rows: [...rows, ...emptyRows(LICENCES - rows.length)],
    calendar,
  });
  flow.y += 12;
  writeBox(flow, { label: APPEAL, text: filled.appeal ?? '', least: 290 });
  flow.y += 12;
  writeBox(flow, { label: WISHES, text: filled.wishes ?? '', least: 140 });
  flow.y += 6;
  const note = '※「性別」欄：記載は任意です。未記載とすることも可能です。';
  writeText(flow, note, { style: LABEL });
}
