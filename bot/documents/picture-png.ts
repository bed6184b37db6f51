import { renderAsync } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from './fonts.ts';

/**
 * Paints an SVG, out of the thread that answers requests.
 * @param width of the PNG, in pixels
 * @throws Error when the SVG is not well formed
 */
export async function pictureToPng(svg: string, width: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles), defaultFontFamily: fontFamily },
  });
  return image.asPng();
}
