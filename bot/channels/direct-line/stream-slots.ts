export interface StreamSlotsConfig {
  openSockets: number;
  openSocketsPerAddress: number;
  openSocketsPerConversation: number;
}

/** Counts the open sockets, of each conversation, of each address and in all. */
export interface StreamSlots {
  /**
   * Takes a place for one more.
   * @returns gives the place back; or null when there is none
   */
  take(conversationId: string, address: string): (() => void) | null;
  /** How many are open. */
  open(): number;
}

export function createStreamSlots(config: StreamSlotsConfig): StreamSlots {
  const counters = [
    counter(() => 'all', config.openSockets),
    counter((_conversationId, address) => address, config.openSocketsPerAddress),
    counter((conversationId) => conversationId, config.openSocketsPerConversation),
  ];
  let open = 0;
  return {
    open: () => open,
    take(conversationId, address) {
      if (!counters.every((each) => each.hasRoom(conversationId, address))) return null;
      for (const each of counters) each.add(1, conversationId, address);
      open += 1;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        open -= 1;
        for (const each of counters) each.add(-1, conversationId, address);
      };
    },
  };
}

function counter(keyOf: (conversationId: string, address: string) => string, most: number) {
  const counts = new Map<string, number>();
  const countOf = (key: string) => counts.get(key) ?? 0;
  return {
    hasRoom: (conversationId: string, address: string) => countOf(keyOf(conversationId, address)) < most,
    add(more: number, conversationId: string, address: string) {
      const key = keyOf(conversationId, address);
      const count = countOf(key) + more;
      if (count === 0) counts.delete(key);
      else counts.set(key, count);
    },
  };
}
