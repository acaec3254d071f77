const LOUD = /[!\uFF01]|\p{Extended_Pictographic}/u;
/** Marks of state and ordinary typography that Unicode counts among the pictographs. */
const ALLOWED = /[\u00A9\u00AE\u2122\u2194-\u21AA\u25B6\u25C0\u3030\u303D\u3297\u3299]/gu;

/** Interface text is calm: no exclamation marks, no emoji. */
export default {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { loud: 'Interface text has no exclamation marks and no emoji.' },
  },
  create(context) {
    const check = (node, text) => {
      if (LOUD.test(text.replace(ALLOWED, ''))) context.report({ node, messageId: 'loud' });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};
