/** A function without JSX stays short; one with JSX is limited by its file. */
export default {
  meta: {
    type: 'suggestion',
    schema: [
      { type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false },
    ],
    messages: { long: 'This function has {{lines}} lines; the limit is {{max}}.' },
  },
  create(context) {
    const { max = 40 } = context.options[0] ?? {};
    const withJsx = [];
    const leave = (node) => {
      const hasJsx = withJsx.pop();
      if (hasJsx && withJsx.length > 0) withJsx[withJsx.length - 1] = true;
      const lines = node.loc.end.line - node.loc.start.line + 1;
      if (!hasJsx && lines > max) {
        context.report({ node, loc: node.loc, messageId: 'long', data: { lines, max } });
      }
    };
    const sawJsx = () => {
      if (withJsx.length > 0) withJsx[withJsx.length - 1] = true;
    };
    return {
      ':function': () => withJsx.push(false),
      ':function:exit': leave,
      JSXElement: sawJsx,
      JSXFragment: sawJsx,
    };
  },
};
