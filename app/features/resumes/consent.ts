/** The version of the words that are agreed to when a document is sent: they stand in the messages. */
export const DOCUMENT_TEXT = '2026-11';

/** What a company reads at the head of the message that brings a document, at most. */
export const MOST_WORDS = 1_000;
