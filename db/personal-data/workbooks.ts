import { eq } from 'drizzle-orm';
import { workbookEntries } from '#db/schema/index.ts';
import { of, OWN, rulesOf } from './rules.ts';

/** What people write for themselves alone. */
export const WORKBOOK_DATA = [
  rulesOf(workbookEntries, {
    goes: 'cascade',
    own: ({ personId }) => eq(workbookEntries.personId, personId),
    columns: of(OWN, 'personId', 'courseId', 'lessonSlug', 'pieceId', 'content', 'updatedAt'),
  }),
];
