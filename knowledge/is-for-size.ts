interface ForSize {
  minPopulation?: number | undefined;
  maxPopulation?: number | undefined;
}

/** Whether something that is for councils of some size, or of any, is for one of these inhabitants. */
export function isForSize({ minPopulation = 0, maxPopulation }: ForSize, population: number): boolean {
  return population >= minPopulation && (maxPopulation === undefined || population <= maxPopulation);
}
