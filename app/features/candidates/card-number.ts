/** What a card is called as long as its person's name is not open: C-0417. */
export const cardNumber = (number: number): string => `C-${String(number).padStart(4, '0')}`;
