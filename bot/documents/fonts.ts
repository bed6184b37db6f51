import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { builtFolder } from '../prepare/built-folder.ts';

const { resolve } = createRequire(import.meta.url);
const font = (path: string) =>
  builtFolder ? join(builtFolder, 'fonts', basename(path)) : resolve(`@expo-google-fonts/source-sans-3/${path}`);

/** The letter of pictures and of the PDF: it comes with the program, so that they look the same on every machine. */
export const fontFamily = 'Source Sans 3';
export const fontFiles = {
  regular: font('400Regular/SourceSans3_400Regular.ttf'),
  italic: font('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  bold: font('600SemiBold/SourceSans3_600SemiBold.ttf'),
} as const;

/** What has to go wherever the letter goes. */
export const fontLicence = font('LICENSE_FONT');
