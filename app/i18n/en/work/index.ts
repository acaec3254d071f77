import extensions from './extensions.ts';
import oversight from './oversight.ts';
import people from './people.ts';
import prefectures from './prefectures.ts';

export default { extensions, oversight, people, prefectures };
