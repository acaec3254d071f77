const SQL_CLOCK =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(|\bcurrent_(?:timestamp|date|time)\b|\blocaltime(?:stamp)?\b/i;

const isSqlTag = (tag) =>
  (tag.type === 'Identifier' && tag.name === 'sql') ||
  (tag.type === 'MemberExpression' && tag.object.name === 'sql');

/** Business time comes from ctx.now only, so that a fixed clock in a test fixes everything. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: 'Take business time from ctx.now; the real clock is app/platform/clock.ts.',
      sql: 'Pass ctx.now as a parameter instead of the clock of the database.',
    },
  },
  create(context) {
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]'(node) {
        context.report({ node, messageId: 'clock' });
      },
      'CallExpression[callee.name="Date"]'(node) {
        context.report({ node, messageId: 'clock' });
      },
      'MemberExpression[object.name="Date"][property.name="now"]'(node) {
        context.report({ node, messageId: 'clock' });
      },
      TaggedTemplateExpression(node) {
        if (!isSqlTag(node.tag)) return;
        const text = node.quasi.quasis.map((quasi) => quasi.value.raw).join(' ? ');
        if (SQL_CLOCK.test(text)) context.report({ node, messageId: 'sql' });
      },
      'CallExpression[callee.property.name="defaultNow"]'(node) {
        context.report({ node, messageId: 'sql' });
      },
    };
  },
};
