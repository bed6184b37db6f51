/** How the measurements are printed: aligned columns, the name first. */
export function printRow(...cells: string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(14))).join(''));
}

export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
export const ms = (time: number) => `${time.toFixed(2)} ms`;
export const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;
