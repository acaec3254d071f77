import type { Role } from '#app/platform/auth/actor.ts';
import { japanDay } from '#app/platform/japan-day.ts';

export const DEMO_PASSWORD = 'kakehashi-demo';

interface DemoOrganisation {
  key: string;
  kind: 'clair' | 'host' | 'contracting' | 'school' | 'company';
  parent?: string;
  code?: string;
  nameJa: string;
  nameEn: string;
  invented: boolean;
}

/** Parents stand before their children. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  {
    key: 'clair',
    kind: 'clair',
    nameJa: '自治体国際化協会',
    nameEn: 'Council of Local Authorities for International Relations',
    invented: false,
  },
  {
    key: 'akita',
    kind: 'host',
    code: '050008',
    nameJa: '秋田県',
    nameEn: 'Akita Prefecture',
    invented: false,
  },
  {
    key: 'tottori',
    kind: 'host',
    code: '310000',
    nameJa: '鳥取県',
    nameEn: 'Tottori Prefecture',
    invented: false,
  },
  {
    key: 'hanasaki',
    kind: 'contracting',
    parent: 'akita',
    code: '059919',
    nameJa: '花咲市教育委員会（架空）',
    nameEn: 'Hanasaki City Board of Education (invented)',
    invented: true,
  },
  {
    key: 'hanasaki-north',
    kind: 'school',
    parent: 'hanasaki',
    nameJa: '花咲市立北中学校（架空）',
    nameEn: 'Hanasaki North Junior High School (invented)',
    invented: true,
  },
  {
    key: 'yukimi',
    kind: 'contracting',
    parent: 'akita',
    code: '059927',
    nameJa: '雪見町（架空）',
    nameEn: 'Yukimi Town (invented)',
    invented: true,
  },
  {
    key: 'sunahama',
    kind: 'contracting',
    parent: 'tottori',
    code: '319911',
    nameJa: '砂浜市（架空）',
    nameEn: 'Sunahama City (invented)',
    invented: true,
  },
  {
    key: 'company',
    kind: 'company',
    nameJa: '青葉精機株式会社（架空）',
    nameEn: 'Aoba Seiki Co., Ltd. (invented)',
    invented: true,
  },
  {
    key: 'company2',
    kind: 'company',
    nameJa: '架橋トラベル株式会社（架空）',
    nameEn: 'Kakyo Travel Co., Ltd. (invented)',
    invented: true,
  },
];

/** Somebody invented, with a role and perhaps a post. */
export interface DemoPerson {
  email: string;
  role: Role;
  organisation?: string;
  legalName: string;
  displayName: string;
  kana?: string;
  locale: 'en' | 'ja';
  timeZone: string;
  level?: 'none' | 'N5' | 'N4' | 'N3' | 'N2' | 'N1';
  post?: DemoPost;
}

interface DemoPost {
  kind: 'ALT' | 'CIR';
  organisation: string;
  workplace?: string;
  /** How many July intakes ago it began; -1 is the next one. */
  intakesAgo: number;
  jetNumber: string;
  supervisor?: string;
}

const tokyo = 'Asia/Tokyo';

/** The accounts of a demonstration; every person is invented. The last one stands beside the ten that are promised. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    email: 'newcomer@demo.example',
    role: 'participant',
    legalName: 'Jordan Avery Ellis',
    displayName: 'Jordan',
    locale: 'en',
    timeZone: 'America/Chicago',
    level: 'none',
    post: { kind: 'ALT', organisation: 'yukimi', intakesAgo: -1, jetNumber: '20990000001' },
  },
  {
    email: 'participant@demo.example',
    role: 'participant',
    legalName: 'Emily Rose Hartwell',
    displayName: 'Emily',
    kana: 'エミリー・ハートウェル',
    locale: 'en',
    timeZone: tokyo,
    level: 'N5',
    post: {
      kind: 'ALT',
      organisation: 'hanasaki',
      workplace: 'hanasaki-north',
      intakesAgo: 1,
      jetNumber: '20990000002',
      supervisor: 'supervisor@demo.example',
    },
  },
  {
    email: 'cir@demo.example',
    role: 'participant',
    legalName: 'Mathieu Laurent Girard',
    displayName: 'Mathieu',
    kana: 'マチュー・ジラール',
    locale: 'en',
    timeZone: tokyo,
    level: 'N2',
    post: { kind: 'CIR', organisation: 'sunahama', intakesAgo: 2, jetNumber: '20990000003' },
  },
  {
    email: 'trainer@demo.example',
    role: 'trainer',
    legalName: '森川 由美',
    displayName: '森川 由美',
    kana: 'もりかわ ゆみ',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'coordinator@demo.example',
    role: 'coordinator',
    legalName: '大西 健',
    displayName: '大西 健',
    kana: 'おおにし けん',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'advisor@demo.example',
    role: 'advisor',
    organisation: 'akita',
    legalName: 'Grace Adeyemi',
    displayName: 'Grace',
    locale: 'en',
    timeZone: tokyo,
  },
  {
    email: 'supervisor@demo.example',
    role: 'supervisor',
    organisation: 'hanasaki',
    legalName: '鈴木 誠',
    displayName: '鈴木 誠',
    kana: 'すずき まこと',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'staff@demo.example',
    role: 'staff',
    organisation: 'clair',
    legalName: '村上 彩',
    displayName: '村上 彩',
    kana: 'むらかみ あや',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'company@demo.example',
    role: 'recruiter',
    organisation: 'company',
    legalName: '藤本 さくら',
    displayName: '藤本 さくら',
    kana: 'ふじもと さくら',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'company2@demo.example',
    role: 'recruiter',
    organisation: 'company2',
    legalName: '江口 亮',
    displayName: '江口 亮',
    kana: 'えぐち りょう',
    locale: 'ja',
    timeZone: tokyo,
  },
  {
    email: 'newalt@demo.example',
    role: 'participant',
    legalName: 'Priya Anjali Menon',
    displayName: 'Priya',
    kana: 'プリヤ・メノン',
    locale: 'en',
    timeZone: tokyo,
    level: 'none',
    post: {
      kind: 'ALT',
      organisation: 'hanasaki',
      workplace: 'hanasaki-north',
      intakesAgo: 0,
      jetNumber: '20990000004',
      supervisor: 'supervisor@demo.example',
    },
  },
];

/**
 * The day on which a July intake arrives: the last Sunday of July, as its first group does.
 * @param intakesAgo 0 is the latest that has arrived, -1 the next
 * @returns a date such as 2027-07-25
 */
export function julyArrival(now: Date, intakesAgo: number): string {
  const today = japanDay(now);
  const year = Number(today.slice(0, 4));
  const latest = lastSundayOfJuly(year) <= today ? year : year - 1;
  return lastSundayOfJuly(latest - intakesAgo);
}

function lastSundayOfJuly(year: number): string {
  const last = new Date(Date.UTC(year, 6, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

/** What the start script says last: who can sign in to the demonstration. */
export function demoNotices(): string[] {
  return [
    `Demo accounts (password of all: ${DEMO_PASSWORD}):`,
    ...DEMO_PEOPLE.map(({ email, role }) => `  ${email.padEnd(26)} ${role}`),
  ];
}
