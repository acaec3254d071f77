import type { Speaker } from './facts.ts';

/** One sentence: Japanese with readings, rōmaji and English. */
export type Line = { jp: string; romaji: string; en: string };

const HERE = { jp: 'こちら', romaji: 'kochira', en: 'here' };

function hobbyLine({ hobby }: Speaker): Line[] {
  if (!hobby) return [];
  return [
    {
      jp: `{趣味|しゅ|み}は ${hobby.jp}です。`,
      romaji: `Shumi wa ${hobby.romaji} desu.`,
      en: `My hobby is ${hobby.en}.`,
    },
  ];
}

const MODESTY: Line = {
  jp: '{日本語|に|ほん|ご}は まだまだですが、がんばります。',
  romaji: 'Nihongo wa madamada desu ga, ganbarimasu.',
  en: 'My Japanese still has a long way to go, but I shall do my best.',
};

/** What to say at the morning meeting, in about thirty seconds. */
export function morningMeeting(speaker: Speaker): Line[] {
  const { name, job, place } = speaker;
  const from = origin(speaker);
  const where = place ?? HERE;
  return [
    {
      jp: 'おはようございます。はじめまして。',
      romaji: 'Ohayō gozaimasu. Hajimemashite.',
      en: 'Good morning. How do you do.',
    },
    {
      jp: `${from.jp}から {来|き}ました、${name.jp}です。`,
      romaji: `${from.romaji} kara kimashita, ${name.romaji} desu.`,
      en: `I am ${name.en}, from ${from.en}.`,
    },
    {
      jp: `{今日|きょう}から ${job.jp}として、${where.jp}で お{世話|せ|わ}に なります。`,
      romaji: `Kyō kara ${job.romaji} toshite, ${where.romaji} de osewa ni narimasu.`,
      en: `From today I shall be in your care ${place ? `at ${place.en}` : 'here'} as ${job.en}.`,
    },
    ...hobbyLine(speaker),
    MODESTY,
    {
      jp: 'どうぞ よろしく お{願|ねが}いします。',
      romaji: 'Dōzo yoroshiku onegai shimasu.',
      en: 'I look forward to working with you all.',
    },
  ];
}

/** What to say in front of a class, slowly, in about sixty seconds. */
export function classLesson(speaker: Speaker): Line[] {
  const { name } = speaker;
  const from = origin(speaker);
  const town = speaker.city ?? speaker.country;
  return [
    {
      jp: `みなさん、こんにちは。はじめまして。${name.jp}です。`,
      romaji: `Minasan, konnichiwa. Hajimemashite. ${name.romaji} desu.`,
      en: `Hello, everybody. How do you do. I am ${name.en}.`,
    },
    {
      jp: `${from.jp}から {来|き}ました。`,
      romaji: `${from.romaji} kara kimashita.`,
      en: `I come from ${from.en}.`,
    },
    {
      jp: `${town.jp}を {知|し}って いますか。とても いい ところです。`,
      romaji: `${town.romaji} o shitte imasu ka. Totemo ii tokoro desu.`,
      en: `Do you know ${town.en}? It is a very nice place.`,
    },
    work(speaker),
    ...hobbyLine(speaker),
    ...likes(speaker),
    ...classEnd(),
  ];
}

function likes({ hobby, food }: Speaker): Line[] {
  const question = hobby && {
    jp: `みなさんは ${hobby.jp}が {好|す}きですか。`,
    romaji: `Minasan wa ${hobby.romaji} ga suki desu ka.`,
    en: `Do you like ${hobby.en}?`,
  };
  const favourite = food && {
    jp: `{好|す}きな {食|た}べ{物|もの}は ${food.jp}です。`,
    romaji: `Suki na tabemono wa ${food.romaji} desu.`,
    en: `My favourite food is ${food.en}.`,
  };
  return [question, favourite].filter((line) => line !== null);
}

function classEnd(): Line[] {
  return [
    {
      jp: '{日本|に|ほん}の {食|た}べ{物|もの}を たくさん {食|た}べて みたいです。',
      romaji: 'Nihon no tabemono o takusan tabete mitai desu.',
      en: 'I should like to try many kinds of Japanese food.',
    },
    {
      jp: 'みなさんの {名前|な|まえ}を {早|はや}く {覚|おぼ}えたいです。',
      romaji: 'Minasan no namae o hayaku oboetai desu.',
      en: 'I should like to learn your names soon.',
    },
    {
      jp: '{休|やす}み{時間|じ|かん}に {話|はな}しかけて ください。',
      romaji: 'Yasumi-jikan ni hanashikakete kudasai.',
      en: 'Please come and talk to me in the breaks.',
    },
    MODESTY,
    {
      jp: 'これから よろしく お{願|ねが}いします。',
      romaji: 'Korekara yoroshiku onegai shimasu.',
      en: 'I look forward to being with you.',
    },
  ];
}

/** Country and town; the country alone where no town is named or both are one. */
function origin({ city, country }: Speaker): Line {
  if (!city || city.jp === country.jp) return country;
  return {
    jp: `${country.jp}の ${city.jp}`,
    romaji: `${country.romaji} no ${city.romaji}`,
    en: `${city.en} in ${country.en}`,
  };
}

function work({ job, place, placeKind }: Speaker): Line {
  if (job.id === 'alt') {
    return {
      jp: 'これから、みなさんの {授業|じゅ|ぎょう}を お{手伝|て|つだ}いします。',
      romaji: 'Korekara, minasan no jugyō o o-tetsudai shimasu.',
      en: 'From now on I shall be helping with your lessons.',
    };
  }
  const where = place ?? placeKind;
  const what =
    job.id === 'sea'
      ? {
          jp: 'スポーツを {教|おし}えて います。',
          romaji: 'supōtsu o oshiete imasu.',
          en: 'I coach sport',
        }
      : {
          jp: '{国際交流|こく|さい|こう|りゅう}の {仕事|し|ごと}を して います。',
          romaji: 'kokusai kōryū no shigoto o shite imasu.',
          en: 'I work in international exchange',
        };
  if (!where) return { jp: what.jp, romaji: upper(what.romaji), en: `${what.en}.` };
  return {
    jp: `${where.jp}で ${what.jp}`,
    romaji: upper(`${where.romaji} de ${what.romaji}`),
    en: `${what.en} at ${place ? place.en : `the ${where.en.toLowerCase()}`}.`,
  };
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
