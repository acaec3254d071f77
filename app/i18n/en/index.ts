import accounts from './accounts.ts';
import learn from './learn.ts';
import site from './site.ts';
import ui from './ui.ts';

export default { accounts, learn, site, ui };
