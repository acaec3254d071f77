import { smallCourse, type Files } from './small-course.ts';

/** The quiz of the course below: every kind once, a text to read, a recording to hear. */
export const ALL_KINDS = 'all-kinds';

const QUIZ = `code: T1
role: monthly-test
title: { en: Every kind, ja: すべての形式 }
minutes: 20
percent: 70
after: module-1
passages:
  - id: notice
    title: { en: A notice, ja: お知らせ }
    heard: false
    lines:
      - { id: p1, jp: 'あしたは {休|やす}みです。', romaji: Ashita wa yasumi desu., en: Tomorrow is a holiday. }
      - { id: p2, jp: 'バスは {来|き}ません。', romaji: Basu wa kimasen., en: The bus does not come., break: true }
  - id: call
    title: { en: A call, ja: 電話 }
    heard: true
    plays: 2
    lines:
      - { id: c1, speaker: kyoto, jp: もしもし。, romaji: Moshi moshi., en: Hello. }
      - { id: c2, speaker: jordan, jp: はい、ジョーダンです。, romaji: 'Hai, Jōdan desu.', en: 'Yes, this is Jordan.' }
sections:
  - id: chosen
    points: 2
    questions:
      - id: q-tea
        kind: choice
        prompt: { en: Which is tea?, ja: お茶はどれですか。 }
        options:
          - { id: ocha, jp: おちゃ, correct: true }
          - { id: mizu, jp: みず, feedback: { en: That is water., ja: 水です。 } }
        explain: { en: おちゃ is tea., ja: 「おちゃ」です。 }
        tests: [s1.sensei]
      - id: q-days
        kind: multiple
        prompt: { en: Which are days of the week?, ja: 曜日はどれですか。 }
        options:
          - { jp: かようび, correct: true }
          - { jp: もくようび, correct: true }
          - { jp: げつまつ, feedback: { en: That is the end of a month., ja: 月の終わりです。 } }
        explain: { en: They end in ようび., ja: 「ようび」で終わります。 }
        tests: [s1.sensei]
      - id: q-holiday
        kind: true-false
        passage: notice
        prompt: { en: Tomorrow is a working day., ja: あしたは仕事がある。 }
        correct: false
        wrong: { en: It says やすみ., ja: 「休み」とあります。 }
        explain: { en: やすみ is a holiday., ja: 「休み」です。 }
        tests: [s1.sensei]
      - id: q-pairs
        kind: matching
        passage: notice
        prompt: { en: What means what?, ja: 意味を選んでください。 }
        pairs:
          - { left: { jp: みぎ }, right: { text: { en: right, ja: 右 } } }
          - { left: { jp: ひだり }, right: { text: { en: left, ja: 左 } } }
        spare: [{ text: { en: up, ja: 上 } }]
        explain: { en: Right and left., ja: 右と左です。 }
        tests: [s1.sensei]
      - id: q-order
        kind: ordering
        prompt: { en: Build the sentence., ja: 文を作ってください。 }
        tiles: [シカゴから, '{来|き}ました。']
        explain: { en: から marks the start., ja: 「から」は出発点です。 }
        tests: [s1.place-kara]
      - id: q-late
        kind: scenario
        prompt: { en: The plan is late. What do you do?, ja: 指導案がまだ届きません。どうしますか。 }
        scenes:
          - id: staff-room
            text: { en: It is ten to nine and the plan for the third lesson is not on your desk., ja: 八時五十分です。三時間目の指導案が机にありません。 }
            choices:
              - id: ask
                text: { en: Ask the teacher now., ja: すぐに先生に聞く。 }
                end: in-time
                follows: { en: There are five minutes to plan it together., ja: 一緒に考える時間が五分できました。 }
              - id: wait
                text: { en: Wait at your desk., ja: 席で待つ。 }
                next: classroom
                follows: { en: The bell rings and nobody has come., ja: だれも来ないままチャイムが鳴りました。 }
                better: { en: A question in the morning costs a minute., ja: 朝の一言なら一分で済みます。 }
          - id: classroom
            text: { en: You stand before the class and the teacher looks at you with a question., ja: 教室に立つと、先生が困った顔でこちらを見ました。 }
            choices:
              - id: song
                text: { en: Begin with a song of your own., ja: 自分の歌で始める。 }
                end: lost
                follows: { en: Nobody knows the song., ja: だれもその歌を知りません。 }
                better: { en: Let the teacher say what the class did last time., ja: 前回の内容を先生に言ってもらうとよいです。 }
              - id: agree
                text: { en: Agree on the first task in two sentences., ja: 最初の活動を二言で決める。 }
                end: put-right
                follows: { en: The lesson begins a little late., ja: 授業は少し遅れて始まりました。 }
        judgements:
          - { id: in-time, share: 1, en: You asked in time., ja: 間に合ううちに聞けました。 }
          - { id: put-right, share: 0.5, en: 'You put it right, but late.', ja: 遅れましたが、立て直しました。 }
          - { id: lost, share: 0, en: The class lost its lesson., ja: 授業の時間が失われました。 }
        explain: { en: Ask early., ja: 早めに聞きます。 }
        tests: [s1.sensei]
  - id: written
    questions:
      - id: q-name
        kind: short
        prompt: { en: Which city is the capital?, ja: 首都はどこですか。 }
        accepted: [Tokyo, 東京]
        explain: { en: Tokyo., ja: 東京です。 }
        tests: [s1.sensei]
      - id: q-typed
        kind: typed
        prompt: { en: Type grandmother., ja: grandmother を書いてください。 }
        accepted: [おばあさん]
        explain: { en: It is long., ja: のばします。 }
        tests: [s1.sensei]
      - id: q-reading
        kind: kanji-reading
        prompt: { en: How is it read?, ja: 読み方を書いてください。 }
        shown: 先生が {来|き}ました。
        accepted: [せんせい]
        explain: { en: sensei., ja: 「せんせい」です。 }
        tests: [s1.sensei]
      - id: q-said
        kind: dictation
        passage: call
        prompt: { en: Write what you hear., ja: 聞いたとおりに書いてください。 }
        hear: { jp: はい。, romaji: Hai. }
        accepted: [はい]
        explain: { en: はい., ja: 「はい」です。 }
        tests: [s1.sensei]
      - id: q-cloze
        kind: cloze
        prompt: { en: Fill the blanks., ja: 空欄を埋めてください。 }
        text: わたし[[a]] シカゴ[[b]] {来|き}ました。[[c]]{時|じ}です。
        blanks:
          a: { kind: typed, accepted: [は] }
          b: { kind: choice, options: [{ text: から, correct: true }, { text: に }] }
          c: { kind: numeric, value: 9 }
        explain: { en: は is the topic., ja: 「は」は主題です。 }
        tests: [s1.place-kara]
      - id: q-metres
        kind: numeric
        prompt: { en: How far is it?, ja: 距離はどれだけですか。 }
        value: 1500
        tolerance: 10
        units: [{ text: m }, { text: km, factor: 1000 }]
        explain: { en: It is 1.5 km., ja: 1.5キロです。 }
        tests: [s1.sensei]
  - id: marked
    questions:
      - id: q-essay
        kind: essay
        prompt: { en: Introduce yourself., ja: 自己紹介を書いてください。 }
        rubric:
          - id: task
            name: { en: Task, ja: 課題 }
            levels:
              - { id: not-yet, points: 0, name: { en: Not yet, ja: まだ } }
              - { id: done, points: 2, name: { en: Done, ja: できた }, words: { en: All is said., ja: すべて述べた。 } }
        answerIn: ja
        limit: { of: characters, least: 5, most: 100 }
        model: はじめまして。
        explain: { en: Names first., ja: 名前からです。 }
        tests: [s1.sensei]
      - id: q-can
        kind: can-do
        prompt: { en: What can you do?, ja: 何ができますか。 }
        statements:
          - { id: order, text: { en: I can order a meal., ja: 食事の注文ができる。 } }
        explain: { en: Thank you., ja: ありがとうございます。 }
        tests: [s1.sensei]
      - id: q-useful
        kind: survey
        prompt: { en: How was it?, ja: いかがでしたか。 }
        statements: [{ id: useful, text: { en: It was useful., ja: 役に立った。 } }]
        scale: [{ id: agree, text: { en: I agree, ja: そう思う } }, { id: disagree, text: { en: I disagree, ja: そう思わない } }]
        explain: { en: Thank you., ja: ありがとうございます。 }
        tests: [s1.sensei]
`;

/** The small course with a monthly test that asks every kind which needs nothing uploaded. */
export function quizCourse(rules = ''): Files {
  const files = smallCourse();
  const course = String(files.get('course.yaml'))
    .replace('studyMinutes', 'assumes: kana\nstudyMinutes')
    .replace('completion:', `quizzes: [${ALL_KINDS}]\ncompletion:`)
    .replace(
      'moduleCheckUps: { percent: 70 }',
      'moduleCheckUps: { percent: 70 }\n  monthlyTests: { inTime: 1, atMark: { count: 1, percent: 70 } }',
    );
  return files
    .set('course.yaml', course)
    .set(`quizzes/01-${ALL_KINDS}.yaml`, rules ? `${QUIZ}${rules}\n` : QUIZ);
}
