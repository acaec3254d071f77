import type { Stem } from '#app/features/questions/japanese/lexicon.ts';
import { stemOfVerb } from '#app/features/questions/japanese/lexicon.ts';

/**
 * Pairs of an intransitive and a transitive verb, in kana and with kanji (開 stands for 開く and
 * 開ける: the kana that the kanji covers is named first). A verb in る marked with * is godan.
 */
const PAIRS = `
あく-あける:あ:開空明 しまる*-しめる:し:閉締 つく-つける:つ:付着点 きえる-けす:き/け:消 はいる*-いれる:はい/い:入
でる-だす:で/だ:出 おちる-おとす:お:落 こわれる-こわす:こわ:壊 なおる-なおす:なお:直治 はじまる-はじめる:はじ:始
おわる-おえる:お:終 とまる-とめる:と:止泊 きまる-きめる:き:決 かわる-かえる:か:変代換替 あつまる-あつめる:あつ:集
ならぶ-ならべる:なら:並 つづく-つづける:つづ:続 みつかる-みつける:み:見 われる-わる:わ:割
おれる-おる:お:折 きれる-きる*:き:切 やぶれる-やぶる:やぶ:破 よごれる-よごす:よご:汚 たおれる-たおす:たお:倒
ながれる-ながす:なが:流 こぼれる-こぼす:こぼ:零 のこる-のこす:のこ:残 とおる-とおす:とお:通 まわる-まわす:まわ:回
うつる-うつす:うつ:移映写 かえる*-かえす:かえ:返帰 もどる-もどす:もど:戻 わたる-わたす:わた:渡 おこる-おこす:お:起
おきる-おこす:お:起 おりる-おろす:お:降下 ぬれる-ぬらす:ぬ:濡 にげる-にがす:に:逃 とける-とかす:と:溶解 もえる-もやす:も:燃
ふえる-ふやす:ふ:増 ひえる-ひやす:ひ:冷 さめる-さます:さ:冷覚 はえる-はやす:は:生 かわく-かわかす:かわ:乾 わく-わかす:わ:沸
うごく-うごかす:うご:動 とぶ-とばす:と:飛 なく-なかす:な:泣 あがる-あげる:あ:上挙 さがる-さげる:さ:下 まがる-まげる:ま:曲
ひろがる-ひろげる:ひろ:広 つながる-つなぐ:つな:繋 ふさがる-ふさぐ:ふさ:塞 つかまる-つかまえる:つか:捕 つたわる-つたえる:つた:伝
くわわる-くわえる:くわ:加 かかる-かける:か:掛 たすかる-たすける:たす:助
みえる-みる:み:見 きこえる-きく:き:聞 うれる-うる:う:売 やける-やく:や:焼 ぬける-ぬく:ぬ:抜 ぬげる-ぬぐ:ぬ:脱 とれる-とる:と:取
にえる-にる:に:煮 うまれる-うむ:う:生産 はずれる-はずす:はず:外 はなれる-はなす:はな:離 かくれる-かくす:かく:隠 なくなる-なくす:な:無
つぶれる-つぶす:つぶ:潰 くずれる-くずす:くず:崩 あらわれる-あらわす:あらわ:現表 ゆれる-ゆらす:ゆ:揺 へる*-へらす:へ:減 ちる-ちらす:ち:散
ちらかる-ちらかす:ち:散 かたづく-かたづける:かた:片 とどく-とどける:とど:届 そだつ-そだてる:そだ:育 たつ-たてる:た:立建 すすむ-すすめる:すす:進
いたむ-いためる:いた:痛 しずむ-しずめる:しず:沈 むく-むける:む:向 ちかづく-ちかづける:ちか:近 そろう-そろえる:そろ:揃 ととのう-ととのえる:ととの:整
のる-のせる:の:乗 かぶる-かぶせる:かぶ:被 ねる-ねかす:ね:寝 きる-きせる:き:着 すぎる-すごす:す:過 まざる-まぜる:ま:混 まじる*-まぜる:ま:混
うかぶ-うかべる:う:浮 ゆるむ-ゆるめる:ゆる:緩 ちぢむ-ちぢめる:ちぢ:縮 たまる-ためる:た:貯溜 まとまる-まとめる:まと:纏 うまる-うめる:う:埋
つもる-つむ:つ:積 かさなる-かさねる:かさ:重 まける-まかす:ま:負 こげる-こがす:こ:焦 かれる-からす:か:枯 おどろく-おどろかす:おどろ:驚
つまる-つめる:つ:詰 あたる-あてる:あ:当 ひろまる-ひろめる:ひろ:広 たかまる-たかめる:たか:高 うわる-うえる:う:植 あたたまる-あたためる:あたた:温暖
のびる-のばす:の:伸延 たりる-たす:た:足 いきる-いかす:い:生活 もれる-もらす:も:漏 ころがる-ころがす:ころ:転
みだれる-みだす:みだ:乱 よる-よせる:よ:寄 はさまる-はさむ:はさ:挟 ささる-さす:さ:刺 ふかまる-ふかめる:ふか:深 つよまる-つよめる:つよ:強
くだける-くだく:くだ:砕 ほどける-ほどく:ほど:解 あらたまる-あらためる:あらた:改 やむ-やめる:や:止
`;

type Partners = Map<string, Stem[]>;

function link(partners: Partners, verb: string, partner: Stem): void {
  partners.set(verb, [...(partners.get(verb) ?? []), partner]);
}

function both(partners: Partners, one: Stem, other: Stem): void {
  link(partners, keyOf(one), other);
  link(partners, keyOf(other), one);
}

function addPair(partners: Partners, row: string): void {
  const [verbs = '', covered = '', kanji = ''] = row.split(':');
  const [a, b] = verbs
    .split('-')
    .map((verb) => stemOfVerb(verb.replace('*', ''), verb.endsWith('*')));
  const [kana = '', otherKana = kana] = covered.split('/');
  if (!a || !b) return;
  both(partners, a, b);
  for (const sign of kanji) {
    both(partners, withKanji(a, kana, sign), withKanji(b, otherKana, sign));
  }
}

function build(): Partners {
  const partners: Partners = new Map();
  for (const row of PAIRS.trim().split(/\s+/)) addPair(partners, row);
  return partners;
}

function withKanji({ stem, cls }: Stem, covered: string, sign: string): Stem {
  return { stem: sign + stem.slice(covered.length), cls };
}

function keyOf({ stem, cls }: Stem): string {
  return `${stem}/${cls}`;
}

let built: Partners | undefined;

/** The verbs that form a pair with this one. */
export function partnersOf(verb: Stem): readonly Stem[] {
  built ??= build();
  return built.get(keyOf(verb)) ?? [];
}
