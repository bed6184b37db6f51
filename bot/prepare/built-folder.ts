/**
 * Where what runs was prepared; null when it runs from its sources. What is prepared has a folder of its own in the place of
 * this null (`bundle.ts`).
 */
export const builtFolder: string | null = null;
