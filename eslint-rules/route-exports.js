const KNOWN = new Set([
  ...['loader', 'action', 'default', 'meta', 'links', 'handle', 'headers', 'shouldRevalidate'],
  ...['ErrorBoundary', 'HydrateFallback', 'clientLoader', 'clientAction', 'Layout'],
]);

const namesOf = (declaration) =>
  declaration.type === 'VariableDeclaration'
    ? declaration.declarations.map((each) => each.id.name ?? '')
    : [declaration.id.name];

/** A route exports what Remix reads and nothing else: any other export drags server code along. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unknown: 'A route exports only what the router reads, not "{{name}}".' },
  },
  create(context) {
    const check = (node, names) => {
      for (const name of names) {
        if (!KNOWN.has(name)) context.report({ node, messageId: 'unknown', data: { name } });
      }
    };
    return {
      ExportAllDeclaration: (node) => check(node, ['*']),
      ExportNamedDeclaration(node) {
        if (node.exportKind === 'type') return;
        if (node.declaration) check(node, namesOf(node.declaration));
        check(
          node,
          node.specifiers.map((each) => each.exported.name ?? each.exported.value),
        );
      },
    };
  },
};
