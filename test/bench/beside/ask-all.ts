import { canMeasureProcesses } from './process-tree.ts';
import type { Service } from './service.ts';

export interface Round {
  /** A second. */
  rate: number;
  /** Milliseconds of processor time of the service, each. */
  cpu: number;
  /** Milliseconds that the one in the middle, and the slowest in a hundred, waits. */
  p50: number;
  p99: number;
}

/**
 * Asks everything, so many at once, each waiting for its answer.
 * @param ask `at` is the place of the text
 */
export async function askAll(
  service: Pick<Service, 'measure'>,
  texts: readonly string[],
  atOnce: number,
  ask: (text: string, at: number) => Promise<void>,
): Promise<Round> {
  const cpu = () => (canMeasureProcesses ? service.measure().cpu : 0);
  const waits: number[] = [];
  const left = texts.entries();
  const work = async () => {
    for (const [at, text] of left) {
      const asked = performance.now();
      await ask(text, at);
      waits.push(performance.now() - asked);
    }
  };
  const [begun, before] = [performance.now(), cpu()];
  await Promise.all(Array.from({ length: atOnce }, work));
  const [time, spent] = [performance.now() - begun, cpu() - before];
  waits.sort((a, b) => a - b);
  const slowest = (share: number) => waits[Math.floor(waits.length * share)] ?? 0;
  return { rate: texts.length / (time / 1000), cpu: spent / texts.length, p50: slowest(0.5), p99: slowest(0.99) };
}
