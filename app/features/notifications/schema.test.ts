import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, mailField } from './fields.ts';
import { REFUSABLE_KINDS } from './rules.ts';
import { parsePreferences } from './schema.ts';

const blank = { locale: '', quiet: 'on', quietFrom: '21:00', quietUntil: '08:00' };

test('a kind whose box is not ticked is refused', () => {
  const wanted = { [mailField('reminder')]: 'on', [mailField('message')]: 'on' };
  expect(parsePreferences({ ...blank, ...wanted })).toEqual({
    ok: true,
    value: {
      refused: REFUSABLE_KINDS.filter((kind) => kind !== 'reminder' && kind !== 'message'),
      locale: null,
      quiet: { from: 1_260, until: 480 },
      copyToOrganisation: false,
    },
  });
});

test('without the tick there are no quiet hours, whatever stands in their fields', () => {
  const { quiet: _, ...fields } = { ...blank, quietFrom: 'x', quietUntil: '' };
  expect(parsePreferences(fields)).toMatchObject({ ok: true, value: { quiet: null } });
});

test.each([
  [{ quietFrom: '24:00' }, { quietFrom: 'time' }],
  [{ quietUntil: '' }, { quietUntil: 'time' }],
  [{ quietUntil: '21:00' }, { quietUntil: 'same' }],
  [{ locale: 'fr' }, { locale: 'choose' }],
])('%o is refused beside its field', (wrong, faults) => {
  expect(parsePreferences({ ...blank, ...wrong })).toEqual({ ok: false, faults });
});

test('every minute of the day is read back from its field', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_438 }), (minute) => {
      const fields = { ...blank, quietFrom: clockOf(minute), quietUntil: '23:59' };
      const quiet = { from: minute, until: 1_439 };
      expect(parsePreferences(fields)).toMatchObject({ ok: true, value: { quiet } });
    }),
  );
});
