/** What a person did: typed, tapped, or opened the conversation. */
export type Input = { type: 'start' } | { type: 'message'; text: string; value?: unknown };
