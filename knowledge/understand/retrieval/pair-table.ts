/** A number for each pair of small numbers, up to 2²² each, in the order in which they are first seen. */
export interface PairTable {
  /** The number of a pair, that is given one if it has none. */
  learn(one: number, other: number): number;
  /** The same; undefined when it has none. */
  find(one: number, other: number): number | undefined;
}

const most = 2 ** 22;
const roomAtFirst = 2 ** 12;
/** Each place is taken by the pair whose key is there, one more than it is so that none is 0; a full table is slow. */
const fullest = 0.6;

/**
 * A hash table with open addressing over two typed arrays: a `Map` keeps each key that is no small integer as an object apart.
 * @param first the number of the first pair
 */
export function createPairTable(first: number): PairTable {
  let keys = new Float64Array(roomAtFirst);
  let numbers = new Uint32Array(roomAtFirst);
  let count = 0;

  /** Where a pair is, or would be. */
  const placeOf = (one: number, other: number): number => {
    const key = one * most + other + 1;
    const last = keys.length - 1;
    let place = mixed(one, other) & last;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & last;
    return place;
  };
  const makeRoom = () => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Float64Array(oldKeys.length * 2);
    numbers = new Uint32Array(oldKeys.length * 2);
    for (let at = 0; at < oldKeys.length; at++) {
      const key = oldKeys[at] as number;
      if (key === 0) continue;
      const one = Math.floor((key - 1) / most);
      const place = placeOf(one, key - 1 - one * most);
      keys[place] = key;
      numbers[place] = oldNumbers[at] as number;
    }
  };

  return {
    learn(one, other) {
      const place = placeOf(one, other);
      if (keys[place] !== 0) return numbers[place] as number;
      const number = first + count++;
      keys[place] = one * most + other + 1;
      numbers[place] = number;
      if (count > keys.length * fullest) makeRoom();
      return number;
    },
    find(one, other) {
      const place = placeOf(one, other);
      return keys[place] === 0 ? undefined : numbers[place];
    },
  };
}

/** Spreads pairs over all the numbers of 32 bits: neighbours among words are many (the finaliser of MurmurHash3). */
function mixed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
