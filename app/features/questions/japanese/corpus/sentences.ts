/** Slips in whole sentences: rōmaji with particles, words in no list, kanji beside kana. */
export const SENTENCE_TABLE = `
# romaji: particles read in place of others, words parted by spaces
わたしがいきます → watashi␣wa␣ikimasu ⇒ particle
学校に行きます/がっこうにいきます → gakkou␣e␣ikimasu ⇒ particle
ほんがすきです → hon␣o␣suki␣desu ⇒ particle
ここからいきます → koko␣e␣ikimasu ⇒ particle
にほんへいきます → nihon␣e␣ikimasu ⇒ romaji
ほんをよみます → hon␣o␣yomimasu ⇒ romaji
びじゅつかんへいきました → bijutsukan␣e␣ikimashita ⇒ romaji
ほんをよみます → hon␣yomimasu ⇒ particle-omitted
にほんへいきます → nihon␣ikimasu ⇒ particle-omitted
わたしはみずをのみます → mizu␣o␣watashi␣wa␣nomimasu ⇒ order
あしたにほんへいきます → nihon␣e␣ashita␣ikimasu ⇒ order
# verbs that are seldom taught
うたがいます → うたがう ⇒ register
かたりました → かたった ⇒ register
裏切りません/うらぎりません → 裏切らない ⇒ register
応じました/おうじました → 応じた ⇒ register
しはらいました → しはらった ⇒ register
おちぶれます → おちぶれる ⇒ register
いろどりました → いろどった ⇒ register
うたがって → うたがった ⇒ conjugation
おちぶれます → おちぶれました ⇒ conjugation
おかねがいります → おかねがいる ⇒ register
とどけます → とどけられます ⇒ conjugation
うつります → うつれます ⇒ conjugation
あけない → あけらない ⇒ conjugation
なおらない → なおりない ⇒ conjugation
# another verb is no other ending
のみます → のります ⇒ other
いきます → いいます ⇒ other
おきます → おします ⇒ other
いって → いきて ⇒ conjugation
# the partner of a pair under its kanji
電気が消えました/でんきがきえました → 電気が消しました ⇒ transitivity
入って/はいって → 入れて ⇒ transitivity
出ます/でます → 出します ⇒ transitivity
たつ → たてる ⇒ transitivity
# a particle's kana inside uncommon words
わたしはしんがくにいきます → わたしはしんがくいきます ⇒ particle-omitted
きょうはおもいでをかきます → きょうはおもいでおかきます ⇒ particle-spelling
はとにえさをやります → はとえさをやります ⇒ particle-omitted
はとにえさをやります → わとにえさをやります ⇒ other
わたしはははにてがみをかきました → わたしはわはにてがみをかきました ⇒ other
わたしはははにてがみをかきました → わたしははにてがみをかきました ⇒ particle-omitted
# kanji beside kana
学校に行きます/がっこうにいきます → がっこうに行く ⇒ register
友達と映画を見ました/ともだちとえいがをみました → 映画を友達と見ました ⇒ order
図書館で本を借りました/としょかんでほんをかりました → 図書館で木を借りました ⇒ lookalike-kanji
図書館で本を借りました/としょかんでほんをかりました → 図書館に本を借りました ⇒ particle
駅まで歩いて行きます/えきまであるいていきます → 駅まで歩って行きます ⇒ conjugation
`;
