import type { Style } from '#app/platform/pdf/sheet.ts';
import { datedLinesOf } from '../dated-lines.ts';
import type { Filled, Kind } from '../kinds.ts';
import { writeDayBy, writeWhen, writeWhenInEnglish } from '../written-dates.ts';
import {
  BODY,
  ensure,
  LEFT,
  MUTED_BODY,
  piece,
  WIDTH,
  writeHeading,
  writeText,
  type Flow,
} from './flow.ts';
import type { OnPaper } from './rireki.ts';

const whole = { x: LEFT, width: WIDTH };

/** 職務経歴書: what was done at work, in the order in which companies read it. */
export function setShokumu(flow: Flow, filled: Filled, on: OnPaper): void {
  const title: Style = {
    ...BODY,
    face: 'bold',
    size: 18,
    leading: 1.4,
    align: 'center',
    tracking: 4,
  };
  flow.y += flow.pen.write(
    flow.sheet,
    { ...piece(flow, '職務経歴書', title), role: 'H1' },
    {
      ...whole,
      y: flow.y,
    },
  );
  const end: Style = { ...BODY, align: 'end' };
  const day = `${writeDayBy(on.today, on.calendar)}現在`;
  for (const text of [day, `氏名　${filled.name ?? ''}`]) {
    flow.y += flow.pen.write(flow.sheet, piece(flow, text, end), { ...whole, y: flow.y });
  }
  const list = (lines: string | undefined) => writeList(flow, lines, on);
  section(flow, '職務要約', filled.summary);
  setPosts(flow, { filled, title: '職務経歴', earlier: 'これまでの職歴' }, list);
  section(flow, '主な取り組み', filled.projects);
  section(flow, '語学', filled.languages);
  section(flow, '活かせる知識・技能', filled.skills);
  listSection(flow, { title: '免許・資格', lines: filled.qualifications }, list);
  section(flow, '自己PR', filled.appeal);
  ensure(flow, 30);
  flow.pen.write(flow.sheet, piece(flow, '以上', end), { ...whole, y: flow.y + 8 });
}

/** A career summary in English. */
export function setCv(flow: Flow, filled: Filled, on: OnPaper): void {
  const name: Style = { ...BODY, leading: 1.3 };
  const box = { ...whole, y: flow.y, height: 60, oneLine: [22, 20, 18], sizes: [18, 16, 14, 12] };
  const { pen, sheet } = flow;
  const text = { text: filled.name ?? '', lang: null, style: name, role: 'H1' } as const;
  flow.y += pen.fit(sheet, text, box) + 2;
  const reach = [filled.address, filled.phone, filled.email].filter(Boolean).join('   ');
  if (reach) writeText(flow, reach, { style: MUTED_BODY });
  const list = (lines: string | undefined) => writeList(flow, lines, on);
  section(flow, 'Summary', filled.summary);
  setPosts(flow, { filled, title: 'Experience', earlier: 'Earlier experience' }, list);
  section(flow, 'Projects', filled.projects);
  listSection(flow, { title: 'Education', lines: filled.education }, list);
  section(flow, 'Languages', filled.languages);
  section(flow, 'Skills', filled.skills);
  listSection(flow, { title: 'Certificates and licences', lines: filled.qualifications }, list);
}

/** The setter of each document that is no form. */
export const CAREER_SETTERS: Record<Exclude<Kind, 'rireki'>, typeof setCv> = {
  shokumu: setShokumu,
  cv: setCv,
};

/** A heading with its text; neither where nothing is written. */
function section(flow: Flow, title: string, text: string | undefined): void {
  if (!text) return;
  writeHeading(flow, title);
  writeText(flow, text);
}

type WriteList = (lines: string | undefined) => void;

/** A list with its heading; neither where nothing is written. */
function listSection(
  flow: Flow,
  { title, lines }: { title: string; lines: string | undefined },
  list: WriteList,
): void {
  if (!lines) return;
  writeHeading(flow, title);
  list(lines);
}

function setPosts(
  flow: Flow,
  { filled, title, earlier }: { filled: Filled; title: string; earlier: string },
  list: WriteList,
): void {
  const { employer = '', period = '', position = '', duties = '' } = filled;
  if ([employer, period, position, duties].some((text) => text !== '')) {
    writeHeading(flow, title);
    const bold: Style = { ...BODY, face: 'bold' };
    if (employer) writeText(flow, employer, { style: bold });
    const about = [position, period].filter((text) => text !== '');
    const between = flow.lang === 'ja' ? '　' : ', ';
    if (about.length > 0) writeText(flow, about.join(between), { style: MUTED_BODY });
    if (duties) {
      flow.y += 3;
      writeText(flow, duties);
    }
  }
  listSection(flow, { title: earlier, lines: filled.earlier }, list);
}

const WHEN = 84;

/** Lines with when it was at their left. */
function writeList(flow: Flow, lines: string | undefined, { calendar }: OnPaper): void {
  for (const one of datedLinesOf(lines)) {
    const when = flow.lang === 'ja' ? writeWhen(one, calendar) : writeWhenInEnglish(one);
    const column = { x: LEFT + WHEN, width: WIDTH - WHEN };
    ensure(flow, flow.pen.height(piece(flow, one.text), column.width));
    if (when) flow.pen.write(flow.sheet, piece(flow, when, MUTED_BODY), { ...whole, y: flow.y });
    writeText(flow, one.text, column);
  }
}
