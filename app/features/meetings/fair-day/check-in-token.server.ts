import { createHmac } from 'node:crypto';
import { derivedKey } from '#app/platform/sealed-secret.server.ts';

const PURPOSE = 'fair-check-in';
const TOKEN_BYTES = 16;

/**
 * What a participant shows at the door, as a code: it stands for their card and says nothing of it. Only who
 * has the product's secret finds the card, by making the tokens of the cards of a fair.
 */
export function checkInToken(cardId: string, secretKey: string): string {
  return tokenOf(cardId, derivedKey({ key: secretKey, purpose: PURPOSE }));
}

/** The card that a token stands for among these; null where it stands for none of them. */
export function cardOfToken(
  token: string,
  cardIds: readonly string[],
  secretKey: string,
): string | null {
  const key = derivedKey({ key: secretKey, purpose: PURPOSE });
  return cardIds.find((cardId) => tokenOf(cardId, key) === token) ?? null;
}

function tokenOf(cardId: string, key: string): string {
  const mark = createHmac('sha256', key).update(cardId).digest();
  return mark.subarray(0, TOKEN_BYTES).toString('base64url');
}
