import type { Market, MarketFile } from '#app/features/matching/exports.ts';
import { seedCommitment } from '#app/features/matching/exports.ts';
import { sha256Hex } from '#app/platform/sha256.ts';
import { chanceOf, type Chance } from './chance.ts';

export interface MarketShape {
  participants: number;
  companies: number;
  slots: number;
  /** Companies on each participant's list. */
  listed: number;
  cap: number;
  /** Drawn from for each company; seats are at most what its places allow. */
  tables: readonly number[];
  seats: number;
  /** Everybody is free all day, or in one half of it, or in this share of the slots. */
  free: 'all' | 'half-day' | number;
  seed: number;
}

type Participant = Market['participants'][number];
type Company = Market['companies'][number];

const PLACES = ['tokyo', 'kanagawa', 'osaka', 'aichi', 'fukuoka', 'miyagi', 'hokkaido', 'kyoto'];
const INDUSTRIES = [
  'it',
  'manufacturing',
  'trade',
  'tourism',
  'education',
  'translation',
  'finance',
];
const SKILLS = [
  'translation',
  'interpreting',
  'sales',
  'teaching',
  'programming',
  'design',
  'events',
];

/** Of those who come: a fifth N1, three tenths N2 (FY2016 fairs). */
const LEVELS = [
  ...[0.2, 0.5, 0.75, 0.9].map((upTo, at) => ({
    upTo,
    level: (['N1', 'N2', 'N3', 'N4'] as const)[at]!,
  })),
  { upTo: 1, level: null },
];

/**
 * An invented market in which some participants are sought by most companies (their common quality
 * weighs three fifths, each company's taste the rest) and some companies by most participants.
 */
export function makeMarket(shape: MarketShape): MarketFile {
  const chance = chanceOf(shape.seed);
  const companies = each(shape.companies, (at) => company(at, shape, chance));
  const participants = each(shape.participants, (at) => participant(at, shape, chance));
  const popularity = companies.map(() => chance.share() ** 3);
  for (const own of participants) {
    const open = companies.map((each, at) => ({ company: each, popularity: popularity[at]! }));
    own.companies = listOf(
      open.filter(({ company: each }) => isOpenTo(each, own)),
      { shape, chance },
    );
  }
  mark(participants, companies, chance);
  const seed = sha256Hex(`invented ${shape.seed}`);
  return {
    format: 1,
    fair: {
      ...{ id: `invented-${shape.seed}`, cap: shape.cap },
      slots: each(shape.slots, slotName),
      seed: { value: seed, commitment: seedCommitment(seed) },
    },
    ...{ participants, companies, overrides: [] },
  };
}

function each<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Twenty minutes each from one o'clock. */
function slotName(at: number): string {
  const minutes = 13 * 60 + 20 * at;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function participant(at: number, shape: MarketShape, chance: Chance): Participant {
  const drawn = chance.share();
  return {
    ...{ id: `p${at + 1}`, free: freeSlots(shape, chance), companies: [], fillByScore: false },
    salt: saltOf(`p${at}`, shape),
    facts: {
      role: chance.isSo(0.9) ? 'ALT' : 'CIR',
      from: chance.isSo(0.98) ? '2027-08-01' : '2027-10-01',
      statusChange: chance.one(['yes', 'yes', 'yes', 'unsure', 'no']),
      jlpt: LEVELS.find(({ upTo }) => drawn < upTo)?.level ?? null,
      places: chance.some(PLACES, 1 + chance.below(3)),
      moves: chance.isSo(0.7),
      skills: chance.some(SKILLS, 1 + chance.below(3)),
      industries: chance.some(INDUSTRIES, 1 + chance.below(3)),
      years: 1 + chance.below(5),
    },
  };
}

const saltOf = (of: string, { seed }: MarketShape) => sha256Hex(`salt ${seed} ${of}`).slice(0, 16);

function freeSlots({ slots, free }: MarketShape, chance: Chance): string {
  const half = Math.ceil(slots / 2);
  const isMorning = chance.isSo(0.5);
  const isFree = (slot: number) => {
    if (free === 'all') return true;
    return free === 'half-day' ? slot < half === isMorning : chance.isSo(free);
  };
  const marks = each(slots, (slot) => (isFree(slot) ? '1' : '0'));
  return marks.includes('1') ? marks.join('') : marks.fill('1', 0, 1).join('');
}

function company(at: number, shape: MarketShape, chance: Chance): Company {
  const tables = chance.one(shape.tables);
  return {
    ...{ id: `c${at + 1}`, seats: shape.seats * tables, fillByScore: chance.isSo(0.8) },
    ...{ salt: saltOf(`c${at}`, shape), tiers: [], passed: [] },
    booth: {
      name: `${'ABCDEF'[at % 6]}${Math.floor(at / 6) + 1}`,
      tables: each(tables, () => '1'.repeat(shape.slots)),
    },
    requirements: {
      roles: chance.isSo(0.05) ? ['CIR'] : [],
      jlpt: chance.one(['N2', 'N3', null, null] as const),
      startBy: '2027-10-01',
    },
    facts: {
      supportsStatusChange: chance.isSo(0.9),
      jlpt: chance.one(['N1', 'N2', 'N3'] as const),
      startFrom: '2027-08-01',
      places: chance.some(PLACES, 1 + chance.below(3)),
      remote: chance.isSo(0.15),
      skills: chance.some(SKILLS, 2),
      industry: chance.one(INDUSTRIES),
      years: chance.below(4),
    },
  };
}

interface World {
  shape: MarketShape;
  chance: Chance;
}

/** People read what a company asks before they list it. */
function isOpenTo({ requirements, facts }: Company, { facts: own }: Participant): boolean {
  const rank = (level: string | null) => (level === null ? 0 : 6 - Number(level[1]));
  const isAllowed = requirements.roles.length === 0 || own.role === 'CIR';
  const isHelped = own.statusChange !== 'yes' || facts.supportsStatusChange;
  const isNear = own.moves || facts.remote || own.places.some((at) => facts.places.includes(at));
  return isAllowed && isHelped && isNear && rank(own.jlpt) >= rank(requirements.jlpt);
}

interface Known {
  company: Company;
  popularity: number;
}

/** Distinct companies, those sought by many more often and higher up. */
function listOf(open: readonly Known[], { shape, chance }: World): string[] {
  return open
    .map(({ company: { id }, popularity }) => ({
      id,
      liking: 0.3 * popularity + 0.7 * chance.share(),
    }))
    .sort((a, b) => b.liking - a.liking)
    .slice(0, shape.listed)
    .map(({ id }) => id);
}

/** Each company marks those who listed it: three tenths first, half second, a tenth it would not meet. */
function mark(participants: readonly Participant[], companies: readonly Company[], chance: Chance) {
  const quality = new Map(participants.map(({ id }) => [id, chance.share()]));
  const applicants = new Map(companies.map(({ id }) => [id, [] as string[]]));
  for (const own of participants) for (const id of own.companies) applicants.get(id)?.push(own.id);
  for (const own of companies) {
    const liked = (applicants.get(own.id) ?? [])
      .map((id) => ({ id, liking: 0.6 * quality.get(id)! + 0.4 * chance.share() }))
      .sort((a, b) => b.liking - a.liking)
      .map(({ id }) => id);
    const part = (from: number, to: number) =>
      liked.slice(Math.floor(from * liked.length), Math.floor(to * liked.length));
    own.tiers = [part(0, 0.3), part(0.3, 0.8)];
    own.passed = part(0.9, 1);
  }
}
