/** Runs work one at a time for each key, in the order asked; work of other keys does not wait. */
export type InOrder = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Two messages sent one after the other are answered in that order, also when the first takes longer. */
export function createOrder(): InOrder {
  const lasts = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (lasts.get(key) ?? Promise.resolve()).then(work, work);
    lasts.set(key, turn);
    const forget = () => {
      if (lasts.get(key) === turn) lasts.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
}
