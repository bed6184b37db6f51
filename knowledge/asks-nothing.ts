/** What tells whether anything is asked of a dimension. */
export interface Asking {
  steps: readonly { id: string }[];
  levels: Readonly<Record<string, Readonly<Partial<Record<string, string | null>>>>>;
  notices: readonly { requires?: string | undefined; bands?: readonly string[] | undefined }[];
}

/**
 * Whether neither the model, at any level of a band, nor the law asks anything of a dimension: having nothing is enough. Where the
 * model is silent at its first level, it is not that nothing is asked.
 */
export function asksNothing({ steps, levels, notices }: Asking, band: string): boolean {
  const position = (id: string | null | undefined) => steps.findIndex((step) => step.id === id);
  const asked = levels[band];
  if (!asked?.obligatori) return false;
  const ofLaw = notices.filter((notice) => !notice.bands || notice.bands.includes(band));
  return Math.max(...[...Object.values(asked), ...ofLaw.map(({ requires }) => requires)].map(position)) <= 0;
}
