/**
 * The language of a page that is sent without the app: the address, the reader's cookie, then what
 * their browser asks for, by weight; English at last. The app chooses alike, and knows people's settings.
 * @param {import('node:http').IncomingMessage} req
 * @returns {'en' | 'ja'}
 */
export function readerLanguage({ url = '', headers }) {
  const asked = /[?&]lang=(ja|en)(?:[&#]|$)/.exec(url)?.[1];
  const kept = /(?:^|;\s*)(?:__Host-)?locale=(ja|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return known(asked ?? kept) ?? preferred(headers['accept-language'] ?? '');
}

/** @returns {'en' | 'ja' | undefined} */
function known(language) {
  return language === 'ja' || language === 'en' ? language : undefined;
}

function preferred(header) {
  const ranked = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const language = known(tag.toLowerCase().split('-')[0]);
    return { language, weight: weight ? Number(weight.trim().slice(2)) : 1 };
  });
  const [best] = ranked
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return best?.language ?? 'en';
}
