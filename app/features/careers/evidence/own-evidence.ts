/** What the person sees of something they handed in. */
export interface OwnEvidence {
  id: string;
  level: string;
  takenOn: string;
  state: 'waiting' | 'verified' | 'refused';
  handedInAt: string;
  decidedAt: string | null;
  reason: string;
}

/** What staff see of it: who, what is stated, and how to look at it while it waits. */
export interface EvidenceToCheck {
  id: string;
  name: string;
  level: string;
  takenOn: string;
  handedInAt: string;
  mediaType: string;
  byteSize: number;
  state: 'waiting' | 'verified' | 'refused';
}
