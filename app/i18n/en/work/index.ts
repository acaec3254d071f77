import accounts from './accounts.ts';
import announcements from './announcements.ts';
import extensions from './extensions.ts';
import imports from './imports.ts';
import organisations from './organisations.ts';
import outbox from './outbox.ts';
import oversight from './oversight.ts';
import people from './people.ts';
import prefectures from './prefectures.ts';

export default { accounts, announcements, extensions, imports, organisations, outbox, oversight, people, prefectures };
