import { makeToken, sha256 } from '#app/platform/tokens.server.ts';

/** The secret of a lottery to come, and its digest, which is shown from the beginning. */
export function newLottery() {
  const { token } = makeToken();
  return { lotterySeed: token, lotteryCommitment: sha256(token) };
}
