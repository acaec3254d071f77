/** The content security policy refuses style attributes: they would be lost without a word. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      style: 'No style attributes: the policy refuses them. Use a class or an attribute.',
    },
  },
  create(context) {
    return {
      'JSXAttribute[name.name="style"]'(node) {
        context.report({ node, messageId: 'style' });
      },
      'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]'(node) {
        context.report({ node, messageId: 'style' });
      },
    };
  },
};
