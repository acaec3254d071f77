import { describe, expect, it } from 'vitest';
import { seededRandom } from '#app/features/quizzes/exports.server.ts';
import { demoCandidate } from './demo-candidates.ts';
import { demoFree, demoMarks, demoWishes, type ChosenCompany } from './demo-choices.ts';
import { demoCompaniesEast } from './demo-companies.ts';

const random = seededRandom(3);
const COMPANIES: ChosenCompany[] = demoCompaniesEast().map(({ page, jobs: [job] }, at) => ({
  ...{ id: `company-${at}`, industry: page.texts.industry ?? '' },
  ...{ occupation: job?.texts.occupation ?? '', jlpt: job?.texts.mustJlpt ?? '' },
}));
const PEOPLE = Array.from({ length: 200 }, (_, at) => ({
  ...{ cardId: `card-${at}`, profile: demoCandidate(random, 2032).profile },
}));

describe('choices of invented people and companies', () => {
  it('are five to twelve companies for each person, each once, and some companies are sought by many', () => {
    const wished = new Map<string, number>();
    for (const person of PEOPLE) {
      const ids = demoWishes(person, COMPANIES, random).map(({ id }) => id);
      expect(ids.length).toBeGreaterThanOrEqual(5);
      expect(ids.length).toBeLessThanOrEqual(12);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) wished.set(id, (wished.get(id) ?? 0) + 1);
    }
    const counts = [...wished.values()].sort((a, b) => b - a);
    expect(counts[0]).toBeGreaterThan(3 * (counts.at(-1) ?? 0));
  });

  it('are about twenty people to meet and twenty to talk to for a company, and of one in nine none', () => {
    const marks = COMPANIES.map((company, place) =>
      demoMarks(company, { choosers: PEOPLE, place }, random),
    );
    const silent = marks.filter((own) => own.length === 0);
    expect(silent).toHaveLength(Math.floor(COMPANIES.length / 9));
    for (const own of marks.filter(({ length }) => length > 0)) {
      expect(new Set(own.map(({ cardId }) => cardId)).size).toBe(own.length);
      const meet = own.filter(({ mark }) => mark === 'meet').length;
      expect(meet).toBeGreaterThanOrEqual(16);
      expect(meet).toBeLessThanOrEqual(24);
      expect(own.length - meet).toBeGreaterThanOrEqual(16);
    }
  });

  it('say for every slot whether somebody is free, and nobody is free in none', () => {
    for (let draw = 0; draw < 200; draw += 1) {
      expect(demoFree(9, random)).toMatch(/^(?=.*1)[01]{9}$/u);
    }
  });
});
