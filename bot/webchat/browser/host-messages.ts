/** What the page that embeds the chat and the frame say to each other, each under one name of ours. */
export type ToFrame = { guiaEadmin: 'ask'; text: string } | { guiaEadmin: 'focus' };
export type ToHost = { guiaEadmin: 'ready' } | { guiaEadmin: 'close' };

/** Longest question that a page may ask for its visitor. */
export const longestQuestion = 500;
