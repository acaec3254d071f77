import type ja from '../ja/pages.ts';
import type { MessagesOf } from '../types.ts';

const en: MessagesOf<typeof ja> = {
  card: {
    title: 'Your emergency card',
    lead: 'Fill it in, print it, cut it out, fold it in the middle and keep it in your wallet. Written in Japanese, an address can be read at once by those who help you.',
    byHand: 'You can also print it as it is and fill it in by hand.',
    kept: 'What you write is kept on this device only. If others use it too, clear it after printing.',
    notKept: 'This browser cannot keep what you write. Print before you close the page.',
    print: 'Print',
    clear: 'Clear what I wrote',
    preview: 'What the card looks like',
    fields: {
      name: 'Name',
      address: 'Address',
      allergies: 'Allergies and medicines',
      blood: 'Blood type',
      school: 'School or office',
      supervisor: 'Supervisor’s telephone',
      embassy: 'Telephone of embassy or consulate',
    },
    hints: {
      name: 'Best in katakana and in your own letters.',
      address: 'From the postcode to the name of the building and the room number.',
      allergies: 'Medicines as they are named on the package.',
      blood: 'Leave it empty if you do not know it.',
      supervisor: 'With the name.',
    },
  },
  phrases: {
    title: 'What to say on the telephone',
    japanese: 'Japanese',
    english: 'English',
    numbers: 'Telephone numbers',
  },
  introduction: {
    name: 'Your name, as you write it',
    nameKana: 'Your name, as it sounds in Japanese',
    kanaHint:
      'In katakana, or in Latin letters as a Japanese speaker says it: “Jordan” is jo-dan. The hyphen makes a vowel long.',
    city: 'Your town, as you write it',
    cityKana: 'Your town, as it sounds in Japanese',
    cityHint: '“Boston” is bosuton, “Toronto” is toronto.',
    country: 'Country',
    hobby: 'Hobby',
    food: 'Favourite food',
    job: 'Job',
    place: 'Where you work',
    noPlace: 'Not said',
    placeName: 'Name of the school or office',
    placeHint:
      'In kana or Latin letters: aoba. For a board of education with the ending, as in hanasakishi.',
    other: 'Another word',
    otherWord: 'The word in katakana',
    fault:
      'This cannot be written in katakana yet. Type it as a Japanese speaker says it, with a vowel after every consonant: chesu for “chess”, to-suto for “toast”.',
    faultName: 'This cannot be written in kana yet. Type kana, or Latin letters as it is read.',
    missing: 'The sentences appear once there is a name as it sounds, and a country.',
    morning: 'At the morning meeting, about 30 seconds',
    class: 'In class, about 60 seconds',
    kept: 'What you fill in is kept on this device only.',
    notKept: 'This browser cannot keep what you fill in. Print it if you need it.',
    clear: 'Clear what I filled in',
    print: 'Print',
    listen: 'Listen to all',
    stop: 'Stop',
    listenLine: 'Listen to sentence {line}',
    voice: 'Read aloud by the synthetic voice of your device.',
    noVoice:
      'This device has no Japanese voice, so it cannot read the sentences aloud. You may be able to add one in its speech settings.',
    loading: 'One moment.',
  },
  places: {
    title: 'Contacts and links',
    asOf: '(as of {year})',
    example: 'An example, until the operator enters its own text.',
    none: 'The operator has not entered any contacts yet. See what your contracting organisation has sent you.',
  },
  ticks: {
    clear: 'Clear all ticks',
  },
};

export default en;
