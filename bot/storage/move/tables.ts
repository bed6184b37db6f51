/** A table that both databases have, whose rows are moved from one to the other. */
export interface Table {
  name: string;
  /** Its columns, by what they hold. */
  numbers: readonly string[];
  texts: readonly string[];
  /** Ids, which PostgreSQL keeps as keys (`postgres/key-of.ts`). */
  ids: readonly string[];
  /** The id beside which PostgreSQL keeps it whole, where the table says it again; null when another table does. */
  whole: string | null;
  /** In what order its rows are, where that matters. */
  order: string;
}

/** All that there is. The ids of the outbox, which only give its order, are given anew. */
export const movedTables: readonly Table[] = [
  {
    name: 'conversations',
    ids: ['id'],
    whole: 'id',
    numbers: ['version', 'sequence', 'touched', 'key'],
    texts: ['kept'],
    order: 'id',
  },
  {
    name: 'activities',
    ids: ['conversation'],
    whole: null,
    numbers: ['sequence'],
    texts: ['activity'],
    order: 'conversation, sequence',
  },
  {
    name: 'answered',
    ids: ['conversation', 'activity'],
    whole: 'activity',
    numbers: [],
    texts: [],
    order: 'conversation, activity',
  },
  {
    name: 'documents',
    ids: ['id', 'conversation'],
    whole: 'id',
    numbers: ['expires'],
    texts: ['input'],
    order: 'id',
  },
  {
    name: 'reminders',
    ids: ['conversation'],
    whole: 'conversation',
    numbers: [],
    texts: ['day', 'reference'],
    order: 'conversation',
  },
  {
    name: 'outbox',
    ids: ['conversation'],
    whole: 'conversation',
    numbers: ['since', 'due', 'attempts'],
    texts: ['activity'],
    order: 'id',
  },
  {
    name: 'unreadable',
    ids: ['conversation'],
    whole: 'conversation',
    numbers: ['found'],
    texts: ['kept'],
    order: 'conversation, found',
  },
  {
    name: 'shared',
    ids: ['conversation'],
    whole: null,
    numbers: ['moment'],
    texts: ['town', 'day', 'plan'],
    order: 'conversation, town, day',
  },
  {
    name: 'gaps',
    ids: [],
    whole: null,
    numbers: ['count'],
    texts: ['day', 'channel', 'why', 'text', 'answered', 'lacked', 'near'],
    order: 'day, text, why, channel, answered, lacked',
  },
  {
    name: 'votes',
    ids: [],
    whole: null,
    numbers: ['up', 'down'],
    texts: ['day', 'service', 'topic', 'question'],
    order: 'day, service, topic, question',
  },
];

export type MovedRow = Readonly<Record<string, string | number>>;

export function columnsOf({ ids, numbers, texts }: Table): string[] {
  return [...ids, ...numbers, ...texts];
}

/** Some rows of a table after others, not all at once. */
export type Batches = AsyncIterable<readonly MovedRow[]>;

/** Rows read, and written, at once. */
export const batchSize = 500;

/** How many rows of each table there are. */
export type Counts = Readonly<Record<string, number>>;
