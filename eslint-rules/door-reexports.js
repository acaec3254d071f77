/** A door names what others may use; it holds no code of its own. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { reexport: 'A door holds named re-exports only: export { name } from the file.' },
  },
  create(context) {
    return {
      Program({ body }) {
        for (const node of body) {
          if (node.type === 'ExportNamedDeclaration' && node.source) continue;
          context.report({ node, messageId: 'reexport' });
        }
      },
    };
  },
};
