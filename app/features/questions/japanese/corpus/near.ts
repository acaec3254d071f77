/** Normalising, ○ and every △ class. */
export const NEAR_TABLE = `
# equal as written
ねこ → ねこ ⇒ accept
猫/ねこ → 猫 ⇒ accept
猫/ねこ → ねこ ⇒ accept
もう一度言ってください/もういちどいってください → もう一度いってください ⇒ accept
もう一度言ってください/もういちどいってください → もういちど言ってください ⇒ accept
使って/つかって → 使って ⇒ accept
学校へ行きます/がっこうへいきます → 学校へ行きます ⇒ accept
わたしは がくせい です → わたしはがくせいです ⇒ accept
わたしはがくせいです → わたしは がくせい です ⇒ accept
わたしはがくせいです → ␣わたしは　がくせいです␣␣ ⇒ accept
わたしはがくせいです。 → わたしはがくせいです ⇒ accept
わたしはがくせいです → わたしは、がくせいです。 ⇒ accept
おげんきですか → おげんきですか？ ⇒ accept
おげんきですか? → おげんきですか ⇒ accept
やめて！ → やめて ⇒ accept
「はい」といいました → はいといいました ⇒ accept
はい，そうです． → はいそうです ⇒ accept
# width
カメラ → ｶﾒﾗ ⇒ accept
ガイド → ｶﾞｲﾄﾞ ⇒ accept
パン → ﾊﾟﾝ ⇒ accept
コーヒー → ｺｰﾋｰ ⇒ accept
ALTです → ＡＬＴです ⇒ accept
ALTです → altです ⇒ accept
Tシャツ → ｔシャツ ⇒ accept
10じ → １０じ ⇒ accept
「はい」 → ｢はい｣ ⇒ accept
# dashes after kana are ー
コーヒー → コ-ヒ- ⇒ accept
コーヒー → コ－ヒ－ ⇒ accept
コーヒー → コ−ヒ− ⇒ accept
コーヒー → コ—ヒ– ⇒ accept
コーヒー → コ―ヒ‐ ⇒ accept
コーヒー → コ～ヒ〜 ⇒ accept
コーヒー → コ~ヒ~ ⇒ accept
ラーメン → らｰめん ⇒ accept
えーー → えー- ⇒ accept
# iteration mark
人々 → 人人 ⇒ accept
時時 → 時々 ⇒ accept
馬鹿馬鹿しい → 馬鹿々々しい ⇒ accept
# kana folded or exact
コーヒー → こーひー ⇒ accept
すし → スシ ⇒ accept
!すし → すし ⇒ accept
!コーヒー → ｺｰﾋｰ ⇒ accept
!コーヒー → こーひー ⇒ script
!すし → スシ ⇒ script
!テレビをみます → てれびをみます ⇒ script
!テレビをみます → テレビをミマス ⇒ script
# mixed spelling of an accepted sentence
私は学生です/わたしはがくせいです → わたしは学生です ⇒ accept
私は学生です/わたしはがくせいです → 私はがくせいです ⇒ accept
# alternative
たべます ~ いただきます → いただきます ⇒ alternative
たべます ~ いただきます → イタダキマス ⇒ alternative
はじめまして ~ よろしく/こんにちは → こんにちは。 ⇒ alternative
たべます ~ たべる → たべる ⇒ alternative
がっこうへいく ~ がっこうにいく → がっこうに いく ⇒ alternative
がっこうへいく ~ がっこうえいく → がっこうえいく ⇒ alternative
!コーヒー ~ こーひー → こーひー ⇒ alternative
# particle-spelling
こんにちは → こんにちわ ⇒ particle-spelling
こんばんは → こんばんわ ⇒ particle-spelling
がっこうへ → がっこうえ ⇒ particle-spelling
みずをのむ → みずおのむ ⇒ particle-spelling
わたしはがくせいです → わたしわがくせいです ⇒ particle-spelling
わたしはがっこうへいきます → わたしわがっこうえいきます ⇒ particle-spelling
わたしはパンをたべます → わたしわパンおたべます ⇒ particle-spelling
これはなんですか → これわなんですか ⇒ particle-spelling
はははははがいたいです → はははわはがいたいです ⇒ other
ははははながすきです → ははわはながすきです ⇒ particle-spelling
にほんへいきます → にほんえいきます ⇒ particle-spelling
にわにはとりがいます → にわにわとりがいます ⇒ particle-spelling
ここではたばこをすえません → ここでわたばこをすえません ⇒ particle-spelling
私は学生です → 私わ学生です ⇒ particle-spelling
私は学生です/わたしはがくせいです → 私わがくせいです ⇒ particle-spelling
学校へ行く/がっこうへいく → がっこうえいく ⇒ particle-spelling
コーヒーを ください → コーヒーお ください ⇒ particle-spelling
!コーヒーをください → コーヒーおください ⇒ particle-spelling
がくせいではありません → がくせいでわありません ⇒ particle-spelling
へやへいきます → へやえいきます ⇒ particle-spelling
ごはんをたべます → ごはんおたべます ⇒ particle-spelling
あさごはんはパンです → あさごはんわパンです ⇒ particle-spelling
みきさんはゆりさんとあそびます → みきさんわゆりさんとあそびます ⇒ particle-spelling
# no particle's place
はな → わな ⇒ other
へや → えや ⇒ other
はは → はわ ⇒ other
はは → わは ⇒ other
ごはん → ごわん ⇒ other
おはよう → おわよう ⇒ other
きれいなはなです → きれいなわなです ⇒ other
ちいさいへやです → ちいさいえやです ⇒ other
ごはんをたべます → ごわんおたべます ⇒ other
たいへんです → たいえんです ⇒ other
# romaji
ねこ → neko ⇒ romaji
ねこ → NEKO ⇒ romaji
ねこ → ｎｅｋｏ ⇒ romaji
猫/ねこ → neko ⇒ romaji
すし → sushi ⇒ romaji
すし → susi ⇒ romaji
つち → tsuchi ⇒ romaji
つち → tuti ⇒ romaji
ふじさん → fujisan ⇒ romaji
ふじさん → huzisan ⇒ romaji
しゃしん → shashin ⇒ romaji
しゃしん → syasin ⇒ romaji
おちゃ → ocha ⇒ romaji
おちゃ → otya ⇒ romaji
じゅぎょう → jugyō ⇒ romaji
じゅぎょう → zyugyou ⇒ romaji
わたしはがくせいです → watashi wa gakusei desu ⇒ romaji
わたしはがくせいです → watashi ha gakusei desu. ⇒ romaji
がっこうへいきます → gakkō e ikimasu ⇒ romaji
がっこうへいきます → gakkou he ikimasu ⇒ romaji
みずをのみます → mizu o nomimasu ⇒ romaji
みずをのみます → mizu wo nomimasu ⇒ romaji
こんにちは → konnichiwa ⇒ romaji
こんにちは → konnichiha ⇒ romaji
こんにちは → konnnichiwa ⇒ romaji
とうきょう → tōkyō ⇒ romaji
とうきょう → tôkyô ⇒ romaji
とうきょう → tookyoo ⇒ romaji
とうきょう → toukyou ⇒ romaji
おおさか → ōsaka ⇒ romaji
おおさか → ousaka ⇒ romaji
せんせい → sensei ⇒ romaji
せんせい → sensē ⇒ romaji
おねえさん → onēsan ⇒ romaji
おねえさん → oneesan ⇒ romaji
おにいさん → onīsan ⇒ romaji
おばあさん → obāsan ⇒ romaji
ゆうびん → yūbin ⇒ romaji
コーヒー → kōhī ⇒ romaji
コーヒー → koohii ⇒ romaji
コーヒー → ko-hi- ⇒ romaji
コーヒー → koーhiー ⇒ romaji
!コーヒー → koohii ⇒ romaji
!すし → sushi ⇒ romaji
ビール → biiru ⇒ romaji
パーティー → pātī ⇒ romaji
パーティー → pa-ti- ⇒ romaji
ファイル → fairu ⇒ romaji
しんぶん → shinbun ⇒ romaji
しんぶん → shimbun ⇒ romaji
さんぽ → sampo ⇒ romaji
さんまん → samman ⇒ romaji
ほんや → hon'ya ⇒ romaji
ほんや → hon’ya ⇒ romaji
ほんや → honnya ⇒ romaji
ほん → honn ⇒ romaji
きんえん → kin'en ⇒ romaji
こんな → konna ⇒ romaji
こんばん → konnban ⇒ romaji
つづく → tsuzuku ⇒ romaji
はなぢ → hanaji ⇒ romaji
ちぢむ → chijimu ⇒ romaji
がっこう → gakkou ⇒ romaji
まっちゃ → matcha ⇒ romaji
ざっし → zasshi ⇒ romaji
きっぷ → kippu ⇒ romaji
ベッド → beddo ⇒ romaji
ALTです → ALT desu ⇒ romaji
10じです → 10ji desu ⇒ romaji
こんにゃく → konnyaku ⇒ romaji
たべます ~ いただきます → itadakimasu ⇒ alternative
# register
たべます → たべる ⇒ register
たべる → たべます ⇒ register
たべました → たべた ⇒ register
たべた → たべました ⇒ register
たべません → たべない ⇒ register
たべない → たべません ⇒ register
たべませんでした → たべなかった ⇒ register
のみます → のむ ⇒ register
かいました → かった ⇒ register
いきました → いった ⇒ register
します → する ⇒ register
きました → きた ⇒ register
べんきょうします → べんきょうする ⇒ register
いきましょう → いこう ⇒ register
たべよう → たべましょう ⇒ register
がくせいです → がくせいだ ⇒ register
がくせいだ → がくせいです ⇒ register
がくせいでした → がくせいだった ⇒ register
がくせいじゃありません → がくせいじゃない ⇒ register
がくせいではない → がくせいではありません ⇒ register
しずかだ → しずかです ⇒ register
きれいです → きれいだ ⇒ register
あめでしょう → あめだろう ⇒ register
いくだろう → いくでしょう ⇒ register
たかいです → たかい ⇒ register
たかい → たかいです ⇒ register
たかかったです → たかかった ⇒ register
おいしくないです → おいしくない ⇒ register
おいしくありません → おいしくない ⇒ register
いいです → いい ⇒ register
いきたいです → いきたい ⇒ register
いきたくない → いきたくないです ⇒ register
たべています → たべている ⇒ register
あります → ある ⇒ register
ありません → ない ⇒ register
ありませんでした → なかった ⇒ register
わたしはパンをたべます → わたしはパンをたべる ⇒ register
まいにち にほんごを べんきょうします → まいにちにほんごをべんきょうする ⇒ register
がっこうにいきますか → がっこうにいくか ⇒ register
いくんです → いくんだ ⇒ register
あめがふりますからいきません → あめがふるからいきません ⇒ register
たべなければなりません → たべなければならない ⇒ register
はなせます → はなせる ⇒ register
つぶやく → つぶやきます ⇒ register
ややこしいです → ややこしい ⇒ register
好きです → 好きだ ⇒ register
食べます/たべます → 食べる ⇒ register
食べます → 食べる ⇒ register
学校へ行きます/がっこうへいきます → 学校へ行く ⇒ register
高いです → 高い ⇒ register
たべます → taberu ⇒ register
がくせいです → gakusei da ⇒ register
# particle-omitted
わたしはがくせいです → わたしがくせいです ⇒ particle-omitted
パンをたべます → パンたべます ⇒ particle-omitted
がっこうへいきます → がっこういきます ⇒ particle-omitted
ともだちにあいます → ともだちあいます ⇒ particle-omitted
あめがふっています → あめふっています ⇒ particle-omitted
わたしはパンをたべます → わたしはパンたべます ⇒ particle-omitted
私は学生です/わたしはがくせいです → 私学生です ⇒ particle-omitted
わたしはがくせいです → watashi gakusei desu ⇒ particle-omitted
にほんには やまが おおいです → にほんに やまが おおいです ⇒ particle-omitted
みずを → みず ⇒ particle-omitted
はは → は ⇒ missing
ごはん → ごん ⇒ missing
わたしはパンをたべます → わたしパンたべます ⇒ other
がっこうでべんきょうします → がっこうべんきょうします ⇒ missing
ともだちとあそびます → ともだちあそびます ⇒ missing
`;
