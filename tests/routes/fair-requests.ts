import type { Actor } from '#app/platform/auth/actor.ts';
import { INDUSTRIES, LANGUAGES, OCCUPATIONS } from '#app/features/careers/profile-choices.ts';
import { ORDERS } from '#app/features/candidates/params.ts';
import { monthsToAsk } from '#app/features/candidates/schema.ts';
import { ADDRESSES, signIn, type Answer, type Asked, type startProduct } from './product.ts';

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** What stands for the parameters of an address. */
export interface Places {
  fair: string;
  card: string;
  company: string;
  person: string;
  thread: string;
}

/** Everything that candidates can be asked for, one by one: every value of every filter, orders and pages. */
const FILTERS: readonly (readonly [string, string])[] = [
  ...OCCUPATIONS.map((value) => ['occupation', value] as const),
  ...INDUSTRIES.map((value) => ['industry', value] as const),
  ...Array.from(
    { length: 47 },
    (_, at) => ['prefecture', String(at + 1).padStart(2, '0')] as const,
  ),
  ['prefecture', 'anywhere'],
  ...LANGUAGES.map((value) => ['language', value] as const),
  ...['ALT', 'CIR', 'SEA'].map((value) => ['kind', value] as const),
  ...['N1', 'N2', 'N3', 'N4', 'N5', 'N9'].map((value) => ['jlpt', value] as const),
  ['verified', 'on'],
  ...monthsToAsk(new Date()).map((value) => ['by', value] as const),
  ...ORDERS.map((value) => ['order', value] as const),
  ...['1', '50', '100000', 'x'].map((value) => ['from', value] as const),
];

/** The lists of candidates that can be asked for, as their data. */
export const listsOf = ({ fair }: Places): string[] =>
  ['', ...FILTERS.map(([name, value]) => `&${name}=${value}`)].map(
    (more) => `/company/candidates.data?fair=${fair}${more}`,
  );

/** Every address of the product, as page and as data, of what it is to be; companies name the fair or not. */
export const pagesOf = ({ fair, card, company, person, thread }: Places): string[] =>
  ADDRESSES.filter(({ path }) => path !== '/sign-out').flatMap(({ path }) => {
    const own = path
      .replace(':fair', fair)
      .replace(':card', card)
      .replace(':company', company)
      .replace(':person', person)
      .replace(':thread', thread)
      .replaceAll(/:\w+/gu, 'unknown');
    const both = [own, `${own === '/' ? '/_root' : own}.data`];
    return path.startsWith('/company')
      ? [...both, ...both.map((at) => `${at}?fair=${fair}`)]
      : both;
  });

/** The address that a mark is sent to, understood or not. */
const markOf = ({ fair, card }: Places) => `/company/candidates/${card}/mark?fair=${fair}`;

/** The key of a form, which is drawn for each. */
const FORM_KEY = /(requestKey\\?",\\?"|name="key" value=")[0-9a-f-]{36}/gu;

/** An answer without what differs each time, whatever it tells: nonce, number of the request, keys of forms. */
export function plain({ status, headers, text }: Answer): string {
  const id = headers['x-request-id'];
  const named = typeof id === 'string' ? text.replaceAll(id, 'request') : text;
  const { location = '', 'content-disposition': file = '' } = headers;
  return [
    status,
    location,
    file,
    named.replaceAll(/nonce="[^"]*"/gu, '').replaceAll(FORM_KEY, '$1key'),
  ].join('\n');
}

/** What one session may ask for without waiting for others. */
const TURN = 80;

/** Somebody who asks for one thing after another, beginning a session anew before it has had its share. */
export function asker(product: Product, actor: Pick<Actor, 'accountId'>) {
  let asked = 0;
  let cookie = '';
  return async (address: string, more: Asked = {}): Promise<string> => {
    if (asked % TURN === 0) cookie = await signIn(actor);
    asked += 1;
    return plain(await product.ask(address, { cookie, ...more }));
  };
}

/**
 * What somebody of a company is answered, address by address, and to each mark of a card.
 * @returns each answer by what was asked for
 */
export async function askAll(
  ask: ReturnType<typeof asker>,
  places: Places,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const address of addresses) answers.set(address, await ask(address));
  for (const mark of ['meet', 'none of them', '']) {
    answers.set(`mark ${mark}`, await ask(markOf(places), { form: { mark } }));
  }
  return answers;
}

/** Where words stand among answers, each with the address. */
export const foundIn = (answers: ReadonlyMap<string, string>, words: readonly string[]): string[] =>
  [...answers].flatMap(([address, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} at ${address}`),
  );

/** Which addresses answer otherwise. */
export const differing = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] =>
  [...one].flatMap(([address, text]) => (other.get(address) === text ? [] : [address]));
