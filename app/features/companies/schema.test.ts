import { describe, expect, it } from 'vitest';
import { recruiterSchema, registrationSchema } from './schema.ts';

const asked = (askerEmail: string) =>
  registrationSchema.safeParse({
    ...{ nameJa: '見本', nameEn: 'Sample', kana: 'みほん', address: '大阪市', purpose: '採用' },
    ...{ corporateNumber: '7123456789012', askerName: '佐藤 花', askerEmail },
  }).success;
const invited = (email: string) =>
  recruiterSchema.safeParse({ name: '佐藤 花', email, rank: 'member' }).success;

describe('an address that letters go to', () => {
  it.each(['sato@company.example', 'Sato.Hana+fair@company.co.jp', '  sato@company.example '])(
    'is taken: %s',
    (email) => expect([asked(email), invited(email)]).toEqual([true, true]),
  );

  // A mail program reads another address in these: each would count as somebody else.
  it.each([
    ...['x<sato@company.example>', 'x,sato@company.example', 'g:sato@company.example;'],
    ...['(x)sato@company.example', '"x"sato@company.example', 'sato@company.example,'],
    ...['sato@company', 'sato company.example', ''],
  ])('is one address and nothing else: %s', (email) =>
    expect([asked(email), invited(email)]).toEqual([false, false]),
  );
});
