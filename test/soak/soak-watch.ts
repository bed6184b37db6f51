/** What went wrong, what was checked, and what the service took, while it lasted. */
export interface SoakWatch {
  /** Something begun at a moment did not go well, of a kill or not. */
  wrong(what: string, since: number): void;
  /** Compares what was answered with what had to be. */
  check(answered: readonly string[], expected: readonly string[], asked: string): void;
  checked: number;
  wrongOfKills: number;
  errors: string[];
  isOver: boolean;
}

const mostShown = 400;

/** @param isOfAKill whether what began at a moment and goes wrong now is of a kill */
export function createSoakWatch(isOfAKill: (since: number) => boolean): SoakWatch {
  const watch: SoakWatch = {
    checked: 0,
    wrongOfKills: 0,
    errors: [],
    isOver: false,
    wrong(what, since) {
      if (isOfAKill(since)) watch.wrongOfKills += 1;
      else watch.errors.push(what);
    },
    check(answered, expected, asked) {
      watch.checked += 1;
      if (JSON.stringify(answered) === JSON.stringify(expected)) return;
      const shown = [answered, expected].map((each) => JSON.stringify(each).slice(0, mostShown));
      watch.errors.push(`«${asked}» is answered ${shown[0]}\n  and not ${shown[1]}`);
    },
  };
  return watch;
}
