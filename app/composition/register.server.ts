import { issueCertificate } from '#app/features/certificates/exports.server.ts';
import { makeItems } from '#app/features/marking/exports.server.ts';
import { followLearning } from '#app/features/progress/exports.server.ts';
import { registerFollower } from '#app/platform/events.server.ts';
import { registerMailTemplates } from './mail-templates.server.ts';
import { registerNoticeNames } from './notice-names.server.ts';

let registered = false;

/** Says who follows which event; called once per process before anything is appended. */
export function registerFollowers(): void {
  if (registered) return;
  registered = true;
  registerFollower(
    [
      ...(['viewed', 'attempt-submitted', 'attempt-marked', 'kana-check-passed'] as const),
      ...(['video-completed', 'revision-taken'] as const),
    ],
    followLearning,
  );
  registerFollower(['attempt-submitted'], makeItems);
  registerFollower(['completed'], issueCertificate);
  registerNoticeNames();
  registerMailTemplates();
}
