import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AUDIENCE_CHOICES } from './audience-choices.ts';
import { audienceOf, readAudienceTyped, typedOfAudience } from './audience-form.ts';
import { EVERYONE } from './audience.ts';

const fields = (given: Record<string, string[]>) => readAudienceTyped((name) => given[name] ?? []);

it('a form with nothing chosen means everyone', () => {
  expect(audienceOf(fields({}))).toEqual(EVERYONE);
  expect(audienceOf(fields({ arrivalGroups: ['  '] }))).toEqual(EVERYONE);
});

it('a rule that a form shows and sends back is the same rule', () => {
  const of = <T>(values: readonly T[]) => fc.subarray([...values]);
  const forms = fc.record({
    ...{ kinds: of(AUDIENCE_CHOICES.kinds), years: of(AUDIENCE_CHOICES.years) },
    ...{ phases: of(AUDIENCE_CHOICES.phases), roles: of(AUDIENCE_CHOICES.roles) },
    levels: of(AUDIENCE_CHOICES.levels),
    arrivalGroups: fc.constantFrom<string[]>([], ['A'], ['A  B'], ['A、B・C']),
    organisations: fc.uniqueArray(fc.uuid({ version: 4 }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(forms, (given) => {
      const rule = audienceOf(fields(given));
      if (!rule) throw new Error('no rule');
      expect(audienceOf(typedOfAudience(rule))).toEqual(rule);
    }),
  );
});

it('an arrival group is the same in wide letters', () => {
  const rule = audienceOf(fields({ arrivalGroups: ['Ａ　Ｂ，Ａ'] }));
  expect(rule?.arrivalGroups).toEqual(['A', 'B']);
});

it.each([
  [{ kinds: ['JTE'] }],
  [{ years: ['6'] }],
  [{ years: ['one'] }],
  [{ organisations: ['Akita'] }],
  [{ arrivalGroups: ['x'.repeat(21)] }],
])('%j is no rule', (given) => {
  expect(audienceOf(fields(given))).toBeNull();
});
