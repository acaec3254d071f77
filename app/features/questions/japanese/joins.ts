import type { TokenKind } from '#app/features/questions/japanese/lexicon.ts';

/** The particles that can be exchanged for one another or left out. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'は が を に へ で と も の か ね よ から まで より'.split(' '),
);

/** The particle that begins at this place of the text, the longest one first. */
export function particleAt(text: string, at: number): string | undefined {
  return [text.slice(at, at + 2), text.charAt(at)].find((piece) => PARTICLES.has(piece));
}

const PAIRS = new Set(
  (
    'には にも での では でも とは とも との へは へも への からは からも からの からか からね からよ ' +
    'までに までは までも までの よりは よりも のは のが のを のに のも ので のか のと のよ のね ' +
    'かは かが かを かも かね かと かに よね とか'
  ).split(' '),
);

interface Piece {
  text: string;
  kind: TokenKind;
}

/** What of a token decides its joins to the next: two tokens of one answer are interchangeable. */
export function canFollow({ kind, text }: Piece): string {
  if (kind === 'particle' || text === 'な') return kind + text;
  return kind === 'verb' && /[てで]$/.test(text) ? 'te' : kind;
}

const isTeForm = ({ kind, text }: Piece): boolean => kind === 'verb' && /[てで]$/.test(text);
const isNominal = ({ kind }: Piece): boolean => kind === 'noun' || kind === 'unknown';

const AFTER_PREDICATE: Record<string, number> = { は: 1, を: 1.2, へ: 1, に: 0.4, で: 0.6 };

function beforeParticle(left: Piece, particle: string): number {
  if (isNominal(left) || left.kind === 'link') return 0;
  if (left.kind === 'particle') return PAIRS.has(left.text + particle) ? 0.1 : 1.5;
  if (left.text === 'な') return particle === 'の' ? 0.1 : 1.5;
  if (isTeForm(left)) return 'はもか'.includes(particle) ? 0.1 : 0.6;
  return AFTER_PREDICATE[particle] ?? 0.1;
}

const NOUN_IN_KANJI = /^[\u4e00-\u9fff]+[いきしちにみりべめれけせてね]$/;

function beforeCopula(left: Piece, copula: string): number {
  if (isNominal(left)) return 0;
  if (left.kind === 'particle' || left.kind === 'link') return 0.2;
  if (left.kind === 'adjective') return 0.3;
  if (NOUN_IN_KANJI.test(left.text)) return 0.1;
  return /^(だろう|でしょう|なら)/.test(copula) ? 0 : 1;
}

const WORD_AFTER: Record<TokenKind, number> = {
  particle: 0,
  noun: 0.8,
  unknown: 1.1,
  verb: 0.4,
  adjective: 0.2,
  copula: 0.6,
  link: 0.2,
};

function beforeWord(left: Piece, right: Piece): number {
  const attached = right.kind === 'verb' || right.kind === 'adjective';
  if (left.text === 'な') return 0.1;
  if (attached && isTeForm(left)) return 0.1;
  if (left.kind === 'noun') return (attached ? 0.6 : 0.8) + (/^[はへ]/.test(right.text) ? 0.7 : 0);
  const closing = left.kind === 'particle' && 'かねよ'.includes(left.text);
  return closing ? 0.6 : WORD_AFTER[left.kind];
}

const AT_START: Partial<Record<TokenKind, number>> = { particle: 2.5, copula: 1.5, link: 1 };

/** How unlikely it is that the right piece stands directly after the left one. */
export function joinCost(left: Piece | undefined, right: Piece): number {
  if (!left) return right.text === 'で' ? 1.5 : (AT_START[right.kind] ?? 0);
  if (right.kind === 'particle') return beforeParticle(left, right.text);
  if (right.kind === 'copula') return beforeCopula(left, right.text);
  if (right.kind === 'link') return left.kind === 'particle' ? 0.8 : 0.2;
  return beforeWord(left, right);
}
