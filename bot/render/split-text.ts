/** Where a text may be cut, the best first: between paragraphs, lines, words, and anywhere. */
const cuts = ['\n\n', '\n', ' ', ''];

/**
 * Cuts a text into pieces that fit, in order, at the best places there are. What is between two pieces is left out.
 * @param fits whether a piece is short enough; a shorter one than a piece that fits must fit too
 */
export function splitText(text: string, fits: (piece: string) => boolean, [cut = '', ...finer] = cuts): string[] {
  if (fits(text)) return [text];
  const pieces: string[] = [];
  for (const part of cut === '' ? [...text] : text.split(cut)) {
    const longer = pieces.length === 0 ? part : `${pieces.at(-1)}${cut}${part}`;
    if (fits(longer)) pieces.splice(-1, 1, longer);
    else if (fits(part) || finer.length === 0) pieces.push(part);
    else pieces.push(...splitText(part, fits, finer));
  }
  return pieces.filter((piece) => piece.trim() !== '');
}
