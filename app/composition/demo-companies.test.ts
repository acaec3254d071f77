import { describe, expect, it } from 'vitest';
import {
  JOB_SECTIONS,
  missingInJob,
  missingInPage,
  PAGE_SECTIONS,
  readContent,
  type Content,
  type SectionRule,
} from '#app/features/companies/exports.ts';
import { demoCompanies, demoCompaniesEast } from './demo-companies.ts';
import { RECRUITER_COMPANIES } from './demo-recruiters.ts';

const OSAKA = [...Object.values(RECRUITER_COMPANIES), ...demoCompanies()];
const ALL = [...OSAKA, ...demoCompaniesEast()];

/** What a form that sends this content would be read as. */
const readAgain = (sections: readonly SectionRule[], { texts, chosen }: Content) =>
  readContent(sections, (name) => chosen[name] ?? (texts[name] ? [texts[name]] : []));

describe('the companies of the demonstration', () => {
  it('are thirty in Osaka and seventy-four near Tokyo, each with names of its own', () => {
    expect(OSAKA).toHaveLength(30);
    expect(ALL).toHaveLength(74);
    for (const name of ['ja', 'en', 'kana'] as const) {
      expect(new Set(ALL.map(({ company }) => company[name])).size).toBe(74);
    }
  });

  it('say on page and job all that publication needs, as a form would take it', () => {
    for (const { page, jobs } of ALL) {
      expect(missingInPage(page)).toEqual([]);
      expect(readAgain(PAGE_SECTIONS, page)).toEqual({ content: page, faults: {} });
      expect(jobs.length).toBeGreaterThan(0);
      for (const job of jobs) {
        expect(missingInJob(job)).toEqual([]);
        expect(readAgain(JOB_SECTIONS, job)).toEqual({ content: job, faults: {} });
      }
    }
  });

  it('of those near Tokyo, each says something of itself that no other says', () => {
    const own = demoCompaniesEast().map(({ company }) => company.own);
    expect(new Set(own.map((said) => said?.ja)).size).toBe(44);
    expect(new Set(own.map((said) => said?.en)).size).toBe(44);
  });

  it('differ in place, size, line of business, contract and pay', () => {
    const kinds = (name: string) =>
      new Set(
        ALL.flatMap(({ page, jobs }) => [page, ...jobs].map(({ texts }) => texts[name] ?? '')),
      );
    expect(kinds('prefecture').size).toBeGreaterThan(20);
    for (const name of ['size', 'industry', 'hours', 'contract', 'fixedOvertime', 'mustJlpt']) {
      expect(kinds(name).size).toBeGreaterThan(2);
    }
  });
});
