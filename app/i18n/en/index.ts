import accounts from './accounts.ts';
import certificates from './certificates.ts';
import learn from './learn.ts';
import pages from './pages.ts';
import quizzes from './quizzes.ts';
import sheet from './sheet.ts';
import site from './site.ts';
import staff from './staff.ts';
import ui from './ui.ts';

export default { accounts, certificates, learn, pages, quizzes, sheet, site, staff, ui };
