/** A colour as three numbers from 0 to 255, or null when it is not written `#rgb` or `#rrggbb`. */
function read(color: string): number[] | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  if (!digits) return null;
  const size = digits.length / 3;
  return [0, 1, 2].map((at) => Number.parseInt(digits.slice(at * size, (at + 1) * size).repeat(3 - size), 16));
}

/**
 * A background of the colour asked for and the text that can be read on it: white or black, whichever contrasts more,
 * which is always 4.5 to 1 or better (WCAG 2.2, 1.4.3).
 */
export function accentOf(color: string): { background: string; text: string } | null {
  const parts = read(color);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const text = 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000';
  return { background: `rgb(${parts.join(' ')})`, text };
}
