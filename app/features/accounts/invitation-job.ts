/** The mail of an invitation, the first or a later one: it goes out once, whoever asks how often. */
export function invitationJob({ id, round }: { id: string; round: number }) {
  return {
    kind: 'invitation-mail',
    payload: { invitationId: id, round },
    dedupeKey: `invitation:${id}:${round}`,
  };
}
