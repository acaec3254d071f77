interface Words {
  ja: string;
  en: string;
}

/** A text that any company may begin from. */
export interface DefaultTemplate {
  key: string;
  title: Words;
  body: Words;
}

/** The shipped templates; `{company}` and `{recruiter}` stand for who writes, and nothing for whom they write to. */
export const DEFAULT_TEMPLATES: readonly DefaultTemplate[] = [
  {
    key: 'first',
    title: { ja: '初めての連絡', en: 'First contact' },
    body: {
      ja: `はじめまして。{company}の{recruiter}と申します。

公開されているプロフィールを拝見し、ご経験を当社の仕事に生かしていただけるのではないかと思い、ご連絡しました。

当社の求人はフェアの案内に載せています。ご関心がありましたら、このメッセージにご返信ください。ご質問だけでもかまいません。

よろしくお願いいたします。

{company}
{recruiter}`,
      en: `Hello,

My name is {recruiter}, and I recruit for {company}. I read the profile that you published for the fair, and I think that your experience could be of great use in our work.

You can find our jobs in the fair guide. If they interest you, please reply to this message; questions are welcome too.

Kind regards,
{recruiter}
{company}`,
    },
  },
  {
    key: 'booth',
    title: { ja: 'ブースへの案内', en: 'Invitation to the booth' },
    body: {
      ja: `{company}の{recruiter}です。

フェア当日、当社のブースで、仕事の内容や職場の様子をご紹介します。ご都合がよろしければ、ぜひお立ち寄りください。ブースの場所はフェアの案内に載っています。

事前に聞いておきたいことがありましたら、このメッセージにご返信ください。当日お会いできるのを楽しみにしております。

{company}
{recruiter}`,
      en: `Hello,

This is {recruiter} of {company}. At our booth at the fair we will show what our work and our workplace are like. If your plans allow, please come and see us; the fair guide shows where the booth is.

If there is anything that you would like to ask beforehand, please reply to this message. We look forward to meeting you.

Kind regards,
{recruiter}
{company}`,
    },
  },
  {
    key: 'thanks',
    title: { ja: '面談のお礼', en: 'Thanks after a meeting' },
    body: {
      ja: `{company}の{recruiter}です。

先日は、当社のブースにお越しいただき、ありがとうございました。お話を伺い、これまでのお仕事や、これからのお考えがよく分かりました。

その後、気になることやご質問がありましたら、どうぞお知らせください。今後の進め方については、あらためてご連絡します。

{company}
{recruiter}`,
      en: `Hello,

This is {recruiter} of {company}. Thank you for coming to our booth the other day. It was a pleasure to hear about your work and your plans.

If any questions have come up since then, please let me know. I will write to you again about the next steps.

Kind regards,
{recruiter}
{company}`,
    },
  },
  {
    key: 'next',
    title: { ja: '次の選考へ', en: 'To the next step' },
    body: {
      ja: `{company}の{recruiter}です。

先日は、面談のお時間をいただき、ありがとうございました。社内で検討し、次の選考に進んでいただきたいと考えております。

つきましては、ご希望の日時を三つほど、このメッセージへの返信でお知らせください。選考の内容と所要時間は、日時が決まりましたらご案内します。

ご検討のほど、よろしくお願いいたします。

{company}
{recruiter}`,
      en: `Hello,

This is {recruiter} of {company}. Thank you for meeting us. We have talked it over and would like to invite you to the next step of our selection.

Could you reply to this message with about three dates and times that would suit you? Once a date is set, I will tell you what the step consists of and how long it takes.

I look forward to your reply.

Kind regards,
{recruiter}
{company}`,
    },
  },
  {
    key: 'hold',
    title: { ja: '保留（検討中）', en: 'Still being considered' },
    body: {
      ja: `{company}の{recruiter}です。

先日は、面談のお時間をいただき、ありがとうございました。

現在、社内で検討を続けております。お待たせして申し訳ありませんが、結果が決まりしだい、こちらからご連絡します。なお、この間にほかの企業の選考を進めていただいてもかまいません。

ご質問がありましたら、いつでもお知らせください。

{company}
{recruiter}`,
      en: `Hello,

This is {recruiter} of {company}. Thank you for meeting us.

We have not yet come to a decision and ask for a little more time. I am sorry to keep you waiting; I will write to you as soon as it is made. Please feel free to go on with other companies in the meantime.

If you have any questions, please ask at any time.

Kind regards,
{recruiter}
{company}`,
    },
  },
  {
    key: 'pass',
    title: { ja: '見送り', en: 'Not going further' },
    body: {
      ja: `{company}の{recruiter}です。

先日は、面談のお時間をいただき、ありがとうございました。

社内で慎重に検討しました結果、誠に残念ながら、今回は次の選考へのご案内を見送らせていただくことになりました。ご期待に沿えず、申し訳ございません。

当社に関心を寄せてくださったことに、心よりお礼を申し上げます。今後のご活躍をお祈りしております。

{company}
{recruiter}`,
      en: `Hello,

This is {recruiter} of {company}. Thank you for meeting us and for telling us about yourself.

After careful thought we are sorry to say that we will not take your application further this time.

We are grateful for your interest in our company, and we wish you every success.

Kind regards,
{recruiter}
{company}`,
    },
  },
];
