export { mayChooseAt, wishStateOf } from './add-wish.server.ts';
export { boothsOf, choicesOf, type Chosen } from './market-rows.server.ts';
