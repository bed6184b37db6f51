interface Span {
  start: number;
  end: number;
}

/** Of spans that overlap, the longest, and of those the first; in the order of the text. */
export function longestApart<T extends Span>(spans: readonly T[]): T[] {
  if (spans.length < 2) return [...spans];
  const bySize = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const span of bySize) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
