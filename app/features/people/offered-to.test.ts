import { describe, expect, it } from 'vitest';
import { audienceSchema, isInAudience, type AudienceSubject } from './audience.ts';
import { OFFERED_TO, type OfferedTo } from '#app/platform/offered-to.ts';
import { audienceFor } from './offered-to.ts';

const TODAY = '2031-07-01';
const post = (kind: string, startsOn: string) => ({
  ...{ kind, startsOn, endsOn: '2032-07-31', leftOn: null, leaving: null, yearAtStart: 1 },
  ...{ arrivalGroup: 'A', organisations: [] },
});
const of = (parts: Partial<AudienceSubject>): AudienceSubject => ({
  ...{ roles: [], level: null, posts: [] },
  ...parts,
});
const role = (name: string) => of({ roles: [{ role: name, organisations: [] }] });
const PEOPLE: Record<OfferedTo, AudienceSubject> = {
  newcomer: of({ posts: [post('ALT', '2031-07-27')] }),
  alt: of({ posts: [post('ALT', '2030-07-28')] }),
  cir: of({ posts: [post('CIR', '2030-07-28')] }),
  sea: of({ posts: [post('SEA', '2030-07-28')] }),
  supervisor: role('supervisor'),
  advisor: role('advisor'),
  staff: role('staff'),
};

const meant = (offeredTo: readonly OfferedTo[]) => {
  const rule = audienceFor(offeredTo);
  return rule && OFFERED_TO.filter((who) => isInAudience(rule, PEOPLE[who], TODAY));
};

describe('the audience of a course', () => {
  it.each(OFFERED_TO)('means %s alone where it is offered to nobody else', (who) => {
    expect(meant([who])).toEqual([who]);
  });

  it.each([
    [['alt', 'cir', 'sea']],
    [['supervisor', 'advisor']],
    [['supervisor', 'advisor', 'staff']],
    [['newcomer', 'alt', 'cir', 'sea']],
  ] as [OfferedTo[]][])('means each of %j and nobody else', (offeredTo) => {
    expect(meant(offeredTo)).toEqual(offeredTo);
    expect(audienceSchema.safeParse(audienceFor(offeredTo)).success).toBe(true);
  });

  it('means everyone where nobody is named', () => {
    expect(meant([])).toEqual([...OFFERED_TO]);
  });

  it('takes newcomers of the kinds that are named with them', () => {
    expect(meant(['newcomer', 'alt'])).toEqual(['newcomer', 'alt']);
    expect(meant(['newcomer', 'cir'])).toEqual(['cir']);
  });

  it.each([[['alt', 'staff']], [['newcomer', 'advisor']]] as [OfferedTo[]][])(
    'cannot be said of %j in one rule',
    (offeredTo) => {
      expect(audienceFor(offeredTo)).toBeNull();
    },
  );
});
