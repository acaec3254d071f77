import { inArray } from 'drizzle-orm';
import { videoAnswers, videoStates, videoViewings } from '#db/schema/index.ts';
import { ownEnrolments } from './own-rows.ts';
import { of, OWN, rulesOf } from './rules.ts';

/** What people watched, and answered while they watched. */
export const VIDEO_DATA = [
  rulesOf(videoViewings, {
    goes: 'cascade',
    own: (who) => inArray(videoViewings.enrolmentId, ownEnrolments(who)),
    columns: {
      ...of(OWN, 'id', 'enrolmentId', 'itemSlug', 'videoId', 'beganAt', 'reportedAt', 'played'),
    },
  }),
  rulesOf(videoStates, {
    goes: 'cascade',
    own: (who) => inArray(videoStates.enrolmentId, ownEnrolments(who)),
    columns: {
      ...of(OWN, 'enrolmentId', 'itemSlug', 'videoId', 'played', 'positionMs', 'positionAt'),
      ...of(OWN, 'readAt', 'completedAt', 'completedBy'),
    },
  }),
  rulesOf(videoAnswers, {
    goes: 'cascade',
    own: (who) => inArray(videoAnswers.enrolmentId, ownEnrolments(who)),
    columns: {
      ...of(OWN, 'enrolmentId', 'itemSlug', 'videoId', 'questionId', 'clientId', 'answer'),
      ...of(OWN, 'verdict', 'answeredAt'),
    },
  }),
];
