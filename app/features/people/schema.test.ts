import { expect, it } from 'vitest';
import { appointmentSchema, organisationSchema, personSchema } from './schema.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

it('what is typed wide or narrow is kept as what it looks like', () => {
  const person = { legalName: 'Ａｎａ　Lima ', displayName: 'ｱﾅ', kana: 'ｱﾅ ﾘﾏ' };
  expect(personSchema.parse({ ...person, locale: 'en', timeZone: 'Asia/Tokyo' })).toMatchObject({
    ...{ legalName: 'Ana Lima', displayName: 'アナ', kana: 'アナ リマ' },
  });
  const post = { kind: 'ALT', organisationId: id, startsOn: '2031-07-27', endsOn: '2032-07-26' };
  const typed = {
    ...post,
    yearAtStart: '1',
    jetNumber: '２０３１０００００01',
    arrivalGroup: 'Ａ',
  };
  expect(appointmentSchema.parse(typed)).toMatchObject({
    ...{ jetNumber: '20310000001', arrivalGroup: 'A' },
  });
  const place = {
    kind: 'contracting',
    nameJa: 'ﾐﾎﾝ町',
    nameEn: 'Ｍｉｈｏｎ',
    code: '０５２０１９',
  };
  expect(organisationSchema.parse(place)).toMatchObject({
    ...{ nameJa: 'ミホン町', nameEn: 'Mihon', code: '052019' },
  });
});
