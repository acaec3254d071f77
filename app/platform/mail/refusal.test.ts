import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const answer = (facts: object) => Object.assign(new Error('refused'), facts);

describe('a mail server’s last word', () => {
  it.each([
    [
      { command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 <a@b> unknown' },
      'SMTP 550 5.1.1',
    ],
    [{ command: 'RCPT TO', responseCode: 553, response: '553 no such mailbox' }, 'SMTP 553'],
    [{ command: 'DATA', responseCode: 554, response: '554-5.7.1 refused' }, 'SMTP 554 5.7.1'],
  ])('is known by its codes, without what else it says: %j', (facts, code) => {
    expect(refusalOf(answer(facts))).toBe(code);
  });

  it.each([
    { command: 'RCPT TO', responseCode: 450, response: '450 4.2.1 later' },
    { command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' },
    { command: 'MAIL FROM', responseCode: 550, response: '550 5.7.1 sender' },
    { command: 'CONN', code: 'ETIMEDOUT' },
    { responseCode: 550 },
  ])('is not what may be otherwise next time, or is said of us: %j', (facts) => {
    expect(refusalOf(answer(facts))).toBeNull();
  });

  it('is not what is no error', () => {
    for (const value of [null, undefined, 'refused', { responseCode: 550, command: 'DATA' }]) {
      expect(refusalOf(value)).toBeNull();
    }
  });
});
