const EXTENSION = /\.(?:ts|tsx|mjs|cjs|js|json|css|svg|md|yaml)(?:\?[\w=&]+)?$/;
const OURS = /^(?:\.{1,2}\/|#)/;

/** Imports of our own files say which file: Node, Vite and the reader resolve it the same way. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { extension: 'Write the whole file name, with its extension.' },
  },
  create(context) {
    const check = ({ source }) => {
      if (source && OURS.test(source.value) && !EXTENSION.test(source.value)) {
        context.report({ node: source, messageId: 'extension' });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
