interface Span {
  start: number;
  end: number;
}

/**
 * Of spans that overlap, the longest, and of those the first; in the order of the text.
 * @param spans in the order in which they begin
 */
export function longestApart<T extends Span>(spans: readonly T[]): readonly T[] {
  if (!overlap(spans)) return spans;
  const bySize = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const span of bySize) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function overlap(spans: readonly Span[]): boolean {
  for (let at = 1; at < spans.length; at++) {
    if ((spans[at]?.start ?? 0) < (spans[at - 1]?.end ?? 0)) return true;
  }
  return false;
}
