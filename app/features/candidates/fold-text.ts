/** A text as it is searched, where it is published and where it is asked for: widths and cases are one. */
export const foldText = (text: string) => text.normalize('NFKC').toLowerCase();
