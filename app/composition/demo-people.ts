import type { Role } from '#app/platform/auth/actor.ts';

export const DEMO_PASSWORD = 'kakehashi-demo';

interface DemoOrganisation {
  key: string;
  kind: 'clair' | 'host' | 'contracting' | 'company';
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
    nameJa: '花咲市教育委員会(架空)',
    nameEn: 'Hanasaki City Board of Education (invented)',
    invented: true,
  },
  {
    key: 'company',
    kind: 'company',
    nameJa: '青葉精機株式会社(架空)',
    nameEn: 'Aoba Seiki Co., Ltd. (invented)',
    invented: true,
  },
  {
    key: 'company2',
    kind: 'company',
    nameJa: '架橋トラベル株式会社(架空)',
    nameEn: 'Kakyo Travel Co., Ltd. (invented)',
    invented: true,
  },
];

interface DemoPerson {
  email: string;
  role: Role;
  organisation?: string;
  legalName: string;
  displayName: string;
  kana?: string;
  locale: 'en' | 'ja';
  timeZone: string;
  /** Comes with the next July intake. */
  arrives?: true;
}

const tokyo = 'Asia/Tokyo';

/** The ten accounts of a demonstration; every person is invented. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    email: 'newcomer@demo.example',
    role: 'participant',
    legalName: 'Jordan Avery Ellis',
    displayName: 'Jordan',
    locale: 'en',
    timeZone: 'America/Chicago',
    arrives: true,
  },
  {
    email: 'participant@demo.example',
    role: 'participant',
    legalName: 'Emily Rose Hartwell',
    displayName: 'Emily',
    locale: 'en',
    timeZone: tokyo,
  },
  {
    email: 'cir@demo.example',
    role: 'participant',
    legalName: 'Mathieu Laurent Girard',
    displayName: 'Mathieu',
    locale: 'en',
    timeZone: tokyo,
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
];

/**
 * The day on which the next July intake arrives: the last Sunday of July, as its first group does.
 * @returns a date such as 2027-07-25, later than today in Japan
 */
export function nextJulyArrival(now: Date): string {
  const today = new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const arrival = lastSundayOfJuly(year);
  return arrival > today ? arrival : lastSundayOfJuly(year + 1);
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
