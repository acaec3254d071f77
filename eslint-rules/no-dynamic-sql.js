const isConstant = (node) =>
  node === undefined ||
  node.type === 'Literal' ||
  (node.type === 'TemplateLiteral' && node.expressions.length === 0);

const isSql = (node) => node.type === 'Identifier' && /^(sql|tx|client)$/.test(node.name);

/**
 * sql.raw, sql.identifier, sql.unsafe and .as() put their argument into the statement unquoted:
 * only a constant of the source may stand there.
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { dynamic: 'Only a literal may stand in {{name}}: pass values as parameters.' },
  },
  create(context) {
    return {
      'CallExpression[callee.type="MemberExpression"]'(node) {
        const { object, property } = node.callee;
        const isRaw = /^(raw|identifier|unsafe)$/.test(property.name) && isSql(object);
        const isAlias = property.name === 'as' && node.arguments.length === 1;
        if ((isRaw || isAlias) && !isConstant(node.arguments[0])) {
          context.report({ node, messageId: 'dynamic', data: { name: property.name } });
        }
      },
    };
  },
};
