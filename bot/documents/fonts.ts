import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const font = (path: string) => require.resolve(`@expo-google-fonts/source-sans-3/${path}`);

/** The letter of pictures and of the PDF: it comes with the program, so that they look the same on every machine. */
export const fontFamily = 'Source Sans 3';
export const fontFiles = {
  regular: font('400Regular/SourceSans3_400Regular.ttf'),
  italic: font('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  bold: font('600SemiBold/SourceSans3_600SemiBold.ttf'),
} as const;
