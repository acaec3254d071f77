const KANA_GROUPS = 'シツ ソン ぬめ さきち れねわ るろ はほ あお クケワ コユ スヌ チテ マム';

/** Kanji that are taken for one another by shape; one may stand in several groups. */
const KANJI_GROUPS = `
未末 末木 未味 味妹昧 土士 土工 工江 待持侍 待侍得 持特 特待 時持侍 詩誌 詩時 寺待 人入八 大犬太天 夫天 夫失矢 太大丈 日目白自百 日曰 目貝見 目耳 白臼 百白
木本休体 木禾 右石 左右 左在 石古 千干于 千十 干午 午牛 牛生 力刀九 力方 刀刃 九丸 丸久 水氷永 水小 王玉主 玉国 生主 貝見具 問聞間開閉 門間 間聞 関開
買貸員 買質 貸賃 賃貨 思男 思恩 思想 田由申甲 電雷 第弟 弟兄 住注往主 住佳 往待 姉妹 姉始 会合今 今令 令冷 北比 比化 名各 客各 客容 古占 古吉 何河 何可
毎母海 海梅悔 西四 西酉 車東 東束 来米 来東 車軍 重動 動働 旅族旋 旅放 学字 字宇 学覚 覚見 友反 友左 反返 皿血 小少 少水 川州 万方 子予 子了 予矛 公分
分会 半平 光先 先洗 考老孝者 者著 教数 教孝 校枚 校交 晴清青情請 青責 暗音 暗晴 音章 意音 使便 便更 科料 島鳥烏 鳥馬 駅訳 駅験 新親 春看 看着 
冬終 朝明 朝潮 昼星 昼屋 外多 食良 食長 飲飯 飯館 飲飼 銀鉄 銀根 銀録 眼眠 眼根 腸陽揚場湯 手毛 毛尾 辛幸 遺遣 官宮 官管 館官 微徴 哀衰衷 堀掘 緑縁
緑録 網綱 険検験 複復腹 積績 債績責 責貴 識職織 輪論 因困囚 因田 国図 国囚 氏民 氏紙 紙細 細組 組祖 己已巳 鳴嗚 拾捨 徒従 席度 度渡 延廷 底低抵 郡群
側測則 例列 列別 倒到 構講溝購 設役投没 役段 設説 悔侮 元完 元先 安家 支枝 枝技 地池他 仕任 士仕 付村 村材林 林森 材枚 荷何 茶薬 茶余 金全 全会 欠次
次決 決快 央英 英映 曜躍濯 法注 法洗 注住 活話 話語 語読 語話 読売 売続 続読 説話 治始 浴谷 谷合 酒洒 温湯湿 泳永 泳氷 深探 浅残 汽気 吸級 約的 線泉
絵給 絵終 経結 経径軽 転軽 伝転 払仏 私払 利和 秋私 秒砂 税説 程種 種重 早草 早旦 昔借 昔音 惜借 昨作 暑署者 晩勉 免晩 赤走 走足 足定 起走 送迷 近返辺
迎近 込辺 速連 連運 速束 進連 週調 週通 道通 道首 達遅 選遷 過禍 品器 口日 口回 兄只 呼平 花化 花草 若苦 草苦 薬楽 菜採 葉棄 落薄 募墓幕暮慕 物特 物牧
牧枚 打村 折祈析 押抽担 拝抜 指脂 授援 採探 暖援緩 提掲 掃帰婦 撮最取 取恥 聴恥 横黄 機械 械戒 直値植 植殖 直真 真具 県真 具且 助且 助動 功効 切功 初切
被彼波 病疲 疲痛 病症 疲波 皮疲波 監盤 想相箱 限眼根 短豆 頭顔題 頭豆 願顔 預頂項 順須 岸岩炭 研砂 砕粋枠 祝況 礼札 社祉 社神 神紳 祖租粗 委季秀李 究空窓
突空 室屋 居屋局 笛苗 筆第 筒箇 節筋 肉内 円丹 内円 舟丹 船般航 胃胸背 脳悩 腰要 票要 虫中 衣表 衣依 表麦 麦青 袋貸 代伐 代貸 裏里 黒里 墨黒 点黒 熱黙
無舞 燃然 灰炭 炎灰 計討訂 許計 訪許 試式 武式 成城誠 誰推唯 誤語 謝射 護獲穫 義議儀 豚家 貧貪 貨貸賃 費貴 遺貴 変恋 赤変 辞乱 辛辞 農濃 配酔 野予 野里
理里 量重 鏡境 隆降 院完 陸陵 階陛 際祭察 隊墜 隣憐 雨両 雪雷雲電 静青 争静 面而 髪髮 月用 正五 正止 止上 上土 夜液 後俊 徳得
術街 街衛 微徹 徹撤 男勇 町打 畑細 番留 番香 異黄 罪罰 中虫 仲伸 件仲 位泣 泣粒 作佐 係系 保俣 信倍 部倍 部郡 都部 候侯 偉違 健建 偶遇隅 億憶 憂優 児見
党堂 覚党 常堂 賞賀 写与 冷治 凍東 券巻 勝騰 卒率 卵卯 即却 原源 厚原 君群 吉告 周同 向同 喜善 漢嘆難 難離 塩盗 塔搭 壁璧 完宗 害割 寒塞 寝侵 臣巨 区巨
医区 市布 希布 姉市 師帥 帯席 帳張 幼幻 店占 店庁 庫車 庭廷 弁井 弓引 弱羽 強弱 形影 景影 忘忙 念今 怒奴 悲非 慣貫 増憎 壊懐 感惑 減感 戸尸 戻涙 暇仮
曇雲 机枕 杯不 桜楼 桃挑逃 求球救 池汗 汁汗 波被 拍泊 洋羊 漁魚 操燥 触独 狩守 猫描 診珍 埋理 規現 疎束 福副幅富 秘密 密蜜 穏隠 緒諸 編偏 縫峰 翌習 肩眉
蔵臓 荒慌 果菓 虎虚 蛍営 栄営 侯候 貝買 員買 飛升 州洲 卸御 弊幣 享亨 戌戍戊 墳憤噴 奮奪 徹撒 剣検 間問 米来 糸系 草早 竹行 寺侍 主住 母毎
`;

const KANA_GROUP_OF = new Map<string, number>();
KANA_GROUPS.split(' ').forEach((group, index) => {
  for (const kana of group) KANA_GROUP_OF.set(kana, index);
});

const KANJI_LIKE = new Map<string, Set<string>>();
for (const group of KANJI_GROUPS.split(/\s+/)) {
  for (const kanji of group) {
    const like = KANJI_LIKE.get(kanji) ?? new Set();
    for (const other of group) if (other !== kanji) like.add(other);
    KANJI_LIKE.set(kanji, like);
  }
}

/** Whether two kana of one script look alike; the same voicing mark on both does not matter. */
export function areLookalikeKana(one: string, other: string): boolean {
  if (one === other) return false;
  const [base = '', mark] = one.normalize('NFD');
  const [otherBase = '', otherMark] = other.normalize('NFD');
  const group = KANA_GROUP_OF.get(base);
  return mark === otherMark && group !== undefined && group === KANA_GROUP_OF.get(otherBase);
}

/** Whether two kanji are taken for one another by their shape. */
export function areLookalikeKanji(one: string, other: string): boolean {
  return KANJI_LIKE.get(one)?.has(other) ?? false;
}
