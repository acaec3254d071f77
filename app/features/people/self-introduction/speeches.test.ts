import { describe, expect, it } from 'vitest';
import { compareRomaji } from '#tests/content/compare-romaji.ts';
import { COUNTRIES, FOODS, HOBBIES, JOBS, PLACES } from './choices.ts';
import { EMPTY_FACTS, faultsOf, speakerOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { classLesson, morningMeeting } from './speeches.ts';

const JORDAN: Facts = {
  ...EMPTY_FACTS,
  name: 'Jordan',
  nameKana: 'ジョーダン',
  city: 'Chicago',
  cityKana: 'シカゴ',
};

function linesOf(facts: Partial<Facts>) {
  const speaker = speakerOf({ ...JORDAN, ...facts });
  if (!speaker) throw new Error('no speaker');
  return [...morningMeeting(speaker), ...classLesson(speaker)];
}

describe('the self-introduction', () => {
  it('says name, town and country in the order of a Japanese meeting', () => {
    const [, from] = linesOf({});
    expect(from).toEqual({
      jp: 'アメリカの シカゴから {来|き}ました、ジョーダンです。',
      romaji: 'Amerika no Shikago kara kimashita, Jōdan desu.',
      en: 'I am Jordan, from Chicago in the United States.',
    });
  });

  it('does not name a country twice where it is the town as well', () => {
    const lines = linesOf({ country: 'sg', cityKana: 'シンガポール' });
    expect(lines[1]?.jp).toContain('シンガポールから');
    expect(lines.some(({ jp }) => jp.includes('シンガポールの'))).toBe(false);
  });

  it('names the school where it is known and says "here" where it is not', () => {
    const known = linesOf({ place: 'junior-high', placeName: 'aoba' });
    expect(known[2]?.jp).toContain('あおば{中学校|ちゅう|がっ|こう}で');
    expect(known[2]?.en).toContain('at Aoba Junior High School as an ALT');
    expect(linesOf({ place: 'junior-high' })[2]?.jp).toContain('こちらで');
  });

  it.each(JOBS.map(({ id }) => id))('has a job sentence for %s with and without a place', (job) => {
    for (const place of ['', ...PLACES.map(({ id }) => id)]) {
      expect(linesOf({ job, place }).every(({ jp }) => jp.endsWith('。'))).toBe(true);
    }
  });

  it('waits for a name that can be written, and says which field cannot', () => {
    expect(speakerOf({ ...JORDAN, nameKana: 'Jordan' })).toBeNull();
    expect([...faultsOf({ ...JORDAN, nameKana: 'Jordan' })]).toEqual(['nameKana']);
  });

  it('leaves out what cannot be written yet', () => {
    const lines = linesOf({ hobby: 'other', hobbyWord: 'chess' });
    expect(lines.some(({ jp }) => jp.includes('{趣味|'))).toBe(false);
  });

  it('has rōmaji for every sentence that fits its reading', () => {
    const many = [
      ...COUNTRIES.map(({ id }) => linesOf({ country: id })),
      ...HOBBIES.map(({ id }) => linesOf({ hobby: id })),
      ...FOODS.map(({ id }) => linesOf({ food: id })),
      ...JOBS.flatMap(({ id: job }) =>
        PLACES.map(({ id: place }) => linesOf({ job, place, placeName: 'はなさき' })),
      ),
      linesOf({ hobby: 'other', hobbyWord: 'ボルダリング', food: 'other', foodWord: 'chi-zu' }),
    ].flat();
    const wrong = many.filter((line) => !compareRomaji(line)).map(({ jp }) => jp);
    expect([...new Set(wrong)]).toEqual([]);
  });
});
