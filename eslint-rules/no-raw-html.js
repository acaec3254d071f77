const WRITTEN = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const CALLED = new Set(['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe']);

/** Text becomes HTML in one place that knows where it came from: app/ui/prepared-html.tsx. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { html: 'Raw HTML enters the page only through app/ui/prepared-html.tsx.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'html' });
    return {
      'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]': report,
      'Property[key.name="dangerouslySetInnerHTML"]': report,
      AssignmentExpression({ left }) {
        if (left.type === 'MemberExpression' && WRITTEN.has(left.property.name)) report(left);
      },
      CallExpression({ callee }) {
        if (callee.type !== 'MemberExpression') return;
        const isWrite =
          /^write(ln)?$/.test(callee.property.name) && callee.object.name === 'document';
        if (CALLED.has(callee.property.name) || isWrite) report(callee);
      },
    };
  },
};
