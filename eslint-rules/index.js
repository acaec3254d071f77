import doorReexports from './door-reexports.js';
import explicitExtension from './explicit-extension.js';
import fileNames from './file-names.js';
import maxFunctionLines from './max-function-lines.js';
import noClock from './no-clock.js';
import noDynamicSql from './no-dynamic-sql.js';
import noRawHtml from './no-raw-html.js';
import noStyleAttribute from './no-style-attribute.js';
import quietMessages from './quiet-messages.js';
import routeExports from './route-exports.js';

/** The rules of this house that no published plug-in holds, one per file. */
export default {
  meta: { name: 'house' },
  rules: {
    'door-reexports': doorReexports,
    'explicit-extension': explicitExtension,
    'file-names': fileNames,
    'max-function-lines': maxFunctionLines,
    'no-clock': noClock,
    'no-dynamic-sql': noDynamicSql,
    'no-raw-html': noRawHtml,
    'no-style-attribute': noStyleAttribute,
    'quiet-messages': quietMessages,
    'route-exports': routeExports,
  },
};
