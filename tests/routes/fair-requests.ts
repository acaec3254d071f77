import { INDUSTRIES, LANGUAGES, OCCUPATIONS } from '#app/features/careers/profile-choices.ts';
import { monthsToAsk, ORDERS } from '#app/features/candidates/schema.ts';
import { ADDRESSES, type Answer, type Asked, type startProduct } from './product.ts';

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** What stands for the parameters of an address. */
export interface Places {
  fair: string;
  card: string;
  company: string;
  person: string;
}

/** Everything that candidates can be asked for, one by one: every value of every filter, orders and pages. */
const FILTERS: readonly (readonly [string, string])[] = [
  ...OCCUPATIONS.map((value) => ['occupation', value] as const),
  ...INDUSTRIES.map((value) => ['industry', value] as const),
  ...Array.from({ length: 47 }, (_, at) => ['prefecture', String(at + 1).padStart(2, '0')] as const),
  ['prefecture', 'anywhere'],
  ...LANGUAGES.map((value) => ['language', value] as const),
  ...['ALT', 'CIR', 'SEA'].map((value) => ['kind', value] as const),
  ...['N1', 'N2', 'N3', 'N4', 'N5', 'N9'].map((value) => ['jlpt', value] as const),
  ['verified', 'on'],
  ...monthsToAsk(new Date()).map((value) => ['by', value] as const),
  ...ORDERS.map((value) => ['order', value] as const),
  ...['1', '50', '100000', 'x'].map((value) => ['from', value] as const),
];

/** The lists of candidates that can be asked for. */
export const listsOf = (fair: string): string[] =>
  ['', ...FILTERS.map(([name, value]) => `&${name}=${value}`)].map(
    (more) => `/company/candidates?fair=${fair}${more}`,
  );

/** Every address of the product, with what it is to be of; those of companies at a fair too. */
const pagesOf = ({ fair, card, company, person }: Places): string[] =>
  ADDRESSES.flatMap(({ path }) => {
    const own = path
      .replace(':fair', fair)
      .replace(':card', card)
      .replace(':company', company)
      .replace(':person', person)
      .replaceAll(/:\w+/gu, 'unknown');
    return path.startsWith('/company') ? [own, `${own}?fair=${fair}`] : [own];
  }).filter((path) => !path.startsWith('/sign-out'));

/** The address that a script asks for the data of a page. */
export const dataOf = (address: string): string => {
  const [path = '', search] = address.split('?');
  return `${path}.data${search === undefined ? '' : `?${search}`}`;
};

/** Forms of companies about a card, understood and not. */
const formsOf = ({ fair, card }: Places): [string, Record<string, string>][] =>
  ['meet', '', 'canary', '0'].map((mark) => [
    `/company/candidates/${card}/mark?fair=${fair}`,
    { mark },
  ]);

/** An answer without what differs from one to the next whatever it tells: nonce and number of the request. */
export function plain({ status, headers, text }: Answer): string {
  const id = headers['x-request-id'];
  const named = typeof id === 'string' ? text.replaceAll(id, 'request') : text;
  const { location = '', 'content-disposition': file = '' } = headers;
  return [status, location, file, named.replaceAll(/nonce="[^"]*"/gu, '')].join('\n');
}

/**
 * Asks for everything that somebody of a company can reach of a card and its fair, as a page and as its data.
 * @returns each answer by what was asked for
 */
export async function askAll(
  product: Product,
  cookie: string,
  places: Places,
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (address: string, asked: Asked = {}) => {
    const name = asked.form ? `${address} ${JSON.stringify(asked.form)}` : address;
    answers.set(name, plain(await product.ask(address, { cookie, ...asked })));
  };
  for (const address of [...pagesOf(places), ...listsOf(places.fair)]) {
    await ask(address);
    await ask(dataOf(address));
  }
  for (const [address, form] of formsOf(places)) await ask(address, { form });
  return answers;
}

/** Where words stand among answers, each with the address. */
export const foundIn = (answers: ReadonlyMap<string, string>, words: readonly string[]): string[] =>
  [...answers].flatMap(([address, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${word} at ${address}`),
  );
