/** An answer to a meeting as a form sends it; undefined for anything else. */
export function readAnswer(sent: string | undefined): 'accepted' | 'declined' | undefined {
  return sent === 'accepted' || sent === 'declined' ? sent : undefined;
}

const MOST_REASON = 500;

/** Why a company gives a meeting up, as typed; empty where nothing can be kept of it. */
export function readReason(typed: string | undefined): string {
  const reason = (typed ?? '').replaceAll(/\r\n?/g, '\n').trim();
  return reason.length <= MOST_REASON ? reason : '';
}
