import { basename, relative, sep } from 'node:path';

const KEBAB = /^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const DRAWER =
  /(?:^|\/|-)(?:utils?|helpers?|misc|manager)(?:[/.-]|$)|(?:^|\/)(?:common|shared|lib)(?:[/.]|$)/;
const VERSION = /(?:^|\/)v\d+\//;

/** Files are kebab-case and named after what they do; there are no drawers and no versions. */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: 'File names are kebab-case.',
      drawer: 'Name the file or folder after what it does, not after a drawer.',
      version: 'No version in a folder name.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const path = relative(context.cwd, context.filename).split(sep).join('/');
        const report = (messageId) =>
          context.report({ node, loc: { line: 1, column: 0 }, messageId });
        if (!KEBAB.test(basename(path))) report('kebab');
        if (DRAWER.test(path)) report('drawer');
        if (VERSION.test(path)) report('version');
      },
    };
  },
};
