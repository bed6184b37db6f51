/** What a person did: typed, tapped, or opened the conversation. */
export type Input =
  | { type: 'start' }
  | { type: 'message'; text: string; value?: unknown }
  /** An answer did not help. */
  | { type: 'not-useful'; service: string; topic: string; question?: string | null }
  /** They came back to a conversation, and have not said anything yet. */
  | { type: 'return' }
  /** They sent a picture or a file, which nobody here can open, and no words. */
  | { type: 'unreadable' }
  /** The day has come on which they wanted to be reminded of the plan. */
  | { type: 'reminder' }
  /** The web page where the person is says which service it is about. */
  | { type: 'page'; service: string };
