import people from './people.ts';

export default { people };
