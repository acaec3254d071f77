import { describe, expect, it } from 'vitest';
import { profileSchema } from '#app/features/careers/profile.ts';
import { demoCandidate } from './demo-candidates.ts';
import { seededRandom } from '#app/features/quizzes/exports.server.ts';

const random = seededRandom(7);
const people = Array.from({ length: 1_000 }, () => demoCandidate(random, 2032));

describe('invented candidates', () => {
  it('write what a profile can hold, in both languages, with every blank filled', () => {
    for (const { profile } of people) {
      expect(profileSchema.safeParse(profile).error?.issues ?? []).toEqual([]);
      expect(JSON.stringify(profile)).not.toMatch(/[{][nm][}]|undefined/u);
      expect([profile.career.ja, profile.career.en]).not.toContain('');
    }
  });

  it('have the shares of fairs that were held: half at N2 or better, a fifth at N1, nine ALTs of ten', () => {
    const share = (is: (person: (typeof people)[number]) => boolean) =>
      people.filter(is).length / people.length;
    const level = ({ profile }: (typeof people)[number]) => profile.jlpt?.level ?? '';
    expect(share((person) => ['N1', 'N2'].includes(level(person)))).toBeCloseTo(0.51, 1);
    expect(share((person) => level(person) === 'N1')).toBeCloseTo(0.2, 1);
    expect(share(({ post }) => post.kind === 'ALT')).toBeCloseTo(0.9, 1);
    expect(share(({ profile }) => profile.availableFrom === '2032-08')).toBeGreaterThan(0.95);
  });
});
